import type { Tensor } from '#nodes/contract/ports.ts';
import type { WalkPoint } from '#nodes/contract/toolbox.ts';
import type { OpenedDiffusion } from './open-diffusion.ts';

/** The points of a walk, with what each looks like. */
export function walkPath(
  { glance }: Pick<OpenedDiffusion, 'glance'>,
  latents: readonly Tensor[],
): readonly WalkPoint[] {
  return latents.map((point) => ({ latents: point, preview: glance(point) ?? null }));
}

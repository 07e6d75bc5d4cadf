import type { Diffusion } from '#nodes/contract/toolbox.ts';
import type { Work } from '#nodes/contract/work.ts';
import type { TargetSizeParams } from './target-size-params.ts';

export type Size = { readonly width: number; readonly height: number };

/** The size that the params ask for, in pixels. */
export async function readTargetSize(
  params: TargetSizeParams,
  diffusion: Diffusion,
  work: Work,
): Promise<Size> {
  if (params.size === 'custom') return { width: params.width, height: params.height };
  const { size } = await diffusion.describe(params.pack, work);
  return { width: size, height: size };
}

import type { AttentionMaps } from '#nodes/contract/toolbox.ts';
import type { EditStep } from '#server/diffusion/edit-latents.ts';
import { pickMaps } from '#server/diffusion/pick-maps.ts';

/** An edit's walk, whose steps keep of their maps only what is looked at: many steps fill the memory. */
export async function* keepMaps(
  walk: AsyncGenerator<EditStep>,
  { length }: readonly string[],
): AsyncGenerator<EditStep> {
  for await (const step of walk) yield { ...step, maps: step.maps && pickMaps(step.maps, length) };
}

/** The maps of a walk; null where its steps have none. */
export function attentionOf(
  walked: readonly EditStep[],
  tokens: readonly string[],
): AttentionMaps | null {
  const steps = walked.map(({ maps }) => maps).filter((maps) => maps !== null);
  return steps.length === 0 ? null : { tokens, steps };
}

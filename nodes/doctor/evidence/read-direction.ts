import type { DirectionEvidence } from '#nodes/doctor/detectors/direction-without-effect.ts';
import type { EditRoles } from '#nodes/doctor/find-roles.ts';
import { sourceOf } from '#nodes/doctor/follow-edges.ts';
import { type RunFacts, readValue } from '#nodes/doctor/run-facts.ts';
import { measureNorm } from '#nodes/editing/direction-arithmetic.ts';
import { measurePairCosine } from './measure-pair-cosine.ts';

/** What a run says of the direction of an edit, as the edit gets it; null where it has none. */
export function readDirection(
  facts: RunFacts,
  { edit, direction, before, after }: EditRoles,
): Pick<DirectionEvidence, 'directionNode' | 'share' | 'pairCosine'> | null {
  const found = readValue(facts, sourceOf(facts.graph, edit.id, 'direction'), 'direction');
  const from = readValue(facts, before?.embedding, 'embedding')?.tensor;
  const to = readValue(facts, after?.embedding, 'embedding')?.tensor;
  if (!found || !direction || !from || !to) return null;
  const caption = measureNorm(from) / Math.sqrt(from.dims[0] ?? 1);
  return {
    directionNode: direction.id,
    share: caption === 0 ? 0 : measureNorm(found.tensor) / caption,
    pairCosine: measurePairCosine(from, to),
  };
}

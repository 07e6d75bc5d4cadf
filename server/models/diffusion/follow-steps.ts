import { AppError } from '#nodes/contract/errors.ts';
import type { Image } from '#nodes/contract/ports.ts';
import type { Work } from '#nodes/contract/work.ts';
import { breathe } from '#server/models/sessions/breathe.ts';

/** A step of any walk through latents. */
type Step = { readonly step: number; readonly total: number };

/**
 * Walks to the end: reports each step, and stops between two when the work is cancelled.
 *
 * @param look what to show of a step; undefined where there is no telling
 * @returns all steps, in order
 * @throws  AppError model/failed when the walk leads nowhere (its numbers run away)
 */
export async function followSteps<S extends Step>(
  walk: AsyncGenerator<S>,
  work: Work,
  look: (step: S) => Image | undefined,
): Promise<readonly S[]> {
  const steps: S[] = [];
  try {
    for await (const step of walk) {
      steps.push(step);
      work.onStep?.(step.step, step.total);
      showStep(step, work, look);
      await breathe(work.signal);
    }
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new AppError('model/failed', `The walk through the latents failed: ${cause.message}`, {
      cause,
    });
  }
  return steps;
}

function showStep<S extends Step>(
  step: S,
  { onPreview }: Work,
  look: (step: S) => Image | undefined,
): void {
  const image = onPreview && look(step);
  if (image) onPreview({ step: step.step, total: step.total, image });
}

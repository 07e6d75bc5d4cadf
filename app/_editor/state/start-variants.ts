import type { Seed } from './run-variants.ts';
import { varySeeds } from './run-variants.ts';
import type { Session } from './session.ts';
import { startRun } from './start-run.ts';

/**
 * Starts several runs of the document, each with other seeds; the first has those it has now. The
 * canvas follows the last that was started.
 */
export async function startVariants(
  session: Session,
  seeds: readonly Seed[],
  count: number,
): Promise<void> {
  const { workflow } = session.document.getState();
  for (let by = 0; by < count; by++) {
    const id = await startRun(session, [], {
      document: varySeeds(workflow, seeds, by),
      breakpoints: [],
    });
    if (id === null) return;
  }
}

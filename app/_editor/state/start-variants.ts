import type { Seed } from './run-variants.ts';
import { varySeeds } from './run-variants.ts';
import type { Session } from './session.ts';
import { startRun } from './start-run.ts';

/**
 * Starts several runs of the document, each with other seeds; the first has those it has now. The
 * canvas follows the last that was started.
 *
 * @returns the runs that were started, in their order: fewer where one was refused
 */
export async function startVariants(
  session: Session,
  seeds: readonly Seed[],
  count: number,
): Promise<readonly string[]> {
  const { workflow } = session.document.getState();
  const started: string[] = [];
  for (let by = 0; by < count; by++) {
    const id = await startRun(session, [], {
      document: varySeeds(workflow, seeds, by),
      breakpoints: [],
    });
    if (id === null) break;
    started.push(id);
  }
  return started;
}

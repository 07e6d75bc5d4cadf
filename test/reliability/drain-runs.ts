import { setTimeout as sleep } from 'node:timers/promises';
import type { ScratchHome } from './scratch-home.ts';
import type { ServerProcess } from './start-server.ts';

/** How the runs that were left came to their end. */
export type Drain = {
  /** How many there were. */
  readonly left: number;
  readonly tookMs: number;
  /** The longest time in which none came to its end. */
  readonly pauseMs: number;
  /** Those that never did, with their state. */
  readonly stuck: readonly string[];
};

/**
 * Lets every run come to its end; paused ones go on. Gives up when none has for as long as the
 * patience: where each that ends is one less, that is sure to come.
 */
export async function drainRuns(
  home: ScratchHome,
  server: ServerProcess,
  patienceMs: number,
): Promise<Drain> {
  const started = performance.now();
  const left = new Set<string>();
  let fewest = Number.POSITIVE_INFINITY;
  let lastEnd = started;
  let pauseMs = 0;
  while (performance.now() - lastEnd < patienceMs && fewest > 0) {
    const runs = await listUnfinished(home).catch(() => null); // the database may still be coming back
    pauseMs = Math.max(pauseMs, performance.now() - lastEnd);
    for (const { id } of runs ?? []) left.add(id);
    if (runs && runs.length < fewest) [fewest, lastEnd] = [runs.length, performance.now()];
    await resumePaused(server, runs ?? []);
    await sleep(100);
  }
  const stuck = (await listUnfinished(home)).map(({ id, state }) => `${id} (${state})`);
  return { left: left.size, tookMs: performance.now() - started, pauseMs, stuck };
}

type Unfinished = { readonly id: string; readonly state: string };

async function resumePaused({ api }: ServerProcess, runs: readonly Unfinished[]): Promise<void> {
  for (const { id, state } of runs) {
    if (state === 'paused') await api.runs.resume.mutate({ id }).catch(() => {}); // asked again
  }
}

function listUnfinished(home: ScratchHome): Promise<Unfinished[]> {
  return home.ask((database) =>
    database.run.findMany({
      where: { state: { in: ['queued', 'running', 'paused'] } },
      select: { id: true, state: true },
    }),
  );
}

import { catalogue } from '#nodes/catalogue.ts';
import { planRun } from '#server/engine/plan-run.ts';
import { runPlan } from '#server/engine/run-plan.ts';
import { cacheLimitBytes } from '#server/store/cache-limit.ts';
import type { Store } from '#server/store/open-store.ts';
import { markRunning, unmarkRunning } from '#server/store/running-mark.ts';
import { sweepStore } from '#server/store/sweep-store.ts';
import { createHost } from './create-host.ts';
import type { ModelTools } from './lazy-models.ts';
import { openPassing } from './open-passing.ts';
import type { WorkerCommand, WorkerMessage } from './protocol.ts';

/** Runs one graph, telling the supervisor what happens, then brings the store back within its limit. */
export async function runGraph(given: {
  readonly command: Extract<WorkerCommand, { type: 'run' }>;
  readonly store: Store;
  readonly models: () => Promise<ModelTools>;
  readonly signal: AbortSignal;
  readonly send: (message: WorkerMessage) => void;
  readonly writeLog: (text: string) => void;
}): Promise<void> {
  const { command, store, models, signal, send } = given;
  const passing = openPassing({
    send,
    now: () => performance.now(),
    fail: (error) => given.writeLog(`${new Date().toISOString()} No previews: ${error}\n`),
  });
  await markRunning(store.folders, process.pid);
  try {
    const plan = planRun(command.graph, catalogue, command.targets ?? undefined);
    const host = createHost({ store, models, recallOnly: command.recallOnly, passing });
    let didWork = false;
    for await (const event of runPlan(plan, host, signal)) {
      if (event.type === 'node-end') await passing.settle();
      didWork ||= event.type === 'node-end' && !event.cached;
      send({ type: 'event', event });
    }
    if (didWork) await sweepStore(store.folders, cacheLimitBytes(process.env), Date.now());
  } finally {
    passing.close();
    await unmarkRunning(store.folders, process.pid);
  }
}

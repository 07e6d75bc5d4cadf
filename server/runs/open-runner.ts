import { AppError } from '#nodes/contract/errors.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import type { PassingMessage, RunEvent, WorkerMessage } from '#server/worker/protocol.ts';
import { isPassing } from './is-passing.ts';
import { startStepClock } from './step-clock.ts';
import { startWorker, type WorkerDevice, type WorkerProcess } from './worker-process.ts';

export type { ValueReference, ValueReferences } from '#server/worker/protocol.ts';
export type RunUpdate = RunEvent | PassingMessage;

export type RunRequest = {
  readonly graph: Graph;
  /** Ids of the nodes whose results are wanted; all when absent. */
  readonly targets?: readonly string[];
  /** Keys whose remembered results may stand in for running a node; any when absent. */
  readonly recallOnly?: readonly string[];
  /** What to call the run where other people see it. */
  readonly title?: string;
};

/** Runs graphs, one after the other, in a worker that stays warm between them. */
export type Runner = {
  /**
   * @throws AppError when the run fails; run/worker-lost when its process ends; the signal's reason
   * when cancelled
   */
  run(request: RunRequest, signal: AbortSignal): AsyncGenerator<RunUpdate, void, undefined>;
  /** The id of the worker's process, where one is warm here. */
  workerId(): number | undefined;
  /** Whether the worker could be started when it was needed last. */
  isSound(): boolean;
  /** Ends the worker, whatever it is doing. */
  close(): void;
};

/**
 * Opens a runner on a TACK_HOME. Its worker starts with the first run, and again after it was lost.
 *
 * @param device what its models run on; the processor when absent
 * @param admit  throws where a run should not begin, before any of its nodes does
 */
export function openRunner(
  folders: StoreFolders,
  device?: WorkerDevice,
  admit?: (request: RunRequest, workerId: number | undefined) => Promise<void>,
): Runner {
  let warm: WorkerProcess | null = null;
  let isSound = true;
  const workerId = () => (warm?.isAlive() ? warm.id : undefined);
  async function worker(signal: AbortSignal): Promise<WorkerProcess> {
    if (warm?.isAlive()) return warm;
    isSound = false;
    warm = await startWorker(folders, { device, signal });
    isSound = true;
    return warm;
  }
  return {
    async *run(request, signal) {
      signal.throwIfAborted();
      await admit?.(request, workerId());
      yield* superviseRun(await worker(signal), request, signal);
    },
    workerId,
    isSound: () => isSound,
    close() {
      warm?.kill();
      warm = null;
    },
  };
}

/**
 * Follows one run. A cancelled run is given time to come to the end of its step, then its process
 * is killed: what it finished before is stored already.
 */
async function* superviseRun(
  worker: WorkerProcess,
  { graph, targets, recallOnly }: RunRequest,
  signal: AbortSignal,
): AsyncGenerator<RunUpdate, void, undefined> {
  const clock = startStepClock(() => performance.now());
  let deadline: NodeJS.Timeout | undefined;
  let isOver = false;
  const cancel = () => {
    worker.send({ type: 'cancel' });
    deadline = setTimeout(() => worker.kill(), clock.patienceMs());
  };
  const wish = { targets: targets ?? null, recallOnly: recallOnly ?? null };
  worker.send({ type: 'run', graph, ...wish });
  if (signal.aborted) cancel();
  else signal.addEventListener('abort', cancel, { once: true });
  try {
    for (;;) {
      const update = readMessage(await worker.next(), worker, signal);
      clock.tick();
      isOver = update === 'over';
      if (update === 'over') return;
      yield update;
    }
  } catch (error) {
    isOver = true;
    throw error;
  } finally {
    clearTimeout(deadline);
    signal.removeEventListener('abort', cancel);
    if (!isOver) worker.kill(); // the reader left; nobody will read the rest of this run's messages
  }
}

function readMessage(
  message: WorkerMessage | null,
  worker: WorkerProcess,
  signal: AbortSignal,
): RunUpdate | 'over' {
  if (message?.type === 'event') return message.event;
  if (message && isPassing(message)) return message;
  if (message?.type === 'done') return 'over';
  if (message?.type === 'failed') {
    throw new AppError(message.code, message.message, { details: { ...message.details } });
  }
  signal.throwIfAborted();
  throw new AppError(
    'run/worker-lost',
    `The process that runs the models ended in the middle of its work (${worker.ending()}); what was finished is kept, so running again goes on from there.`,
  );
}

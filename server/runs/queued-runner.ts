import { AppError, type ErrorCode } from '#nodes/contract/errors.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { requestCancel } from '#server/store/runs/request-cancel.ts';
import type { Backend } from './backend.ts';
import type { Runner, RunUpdate } from './open-runner.ts';
import type { FeedMessage } from './run-feed.ts';
import { findServer } from './server-mark.ts';
import { startRun } from './start-run.ts';

/** Whether there is still a server to run what waits is looked at this often. */
const watchEveryMs = 2_000;

/** Runs graphs through the queue of a home whose server is up: every other client sees them too. */
export function queuedRunner(backend: Backend & { close(): Promise<void> }): Runner {
  return {
    async *run({ graph, targets, recallOnly, title = 'From a terminal' }, signal) {
      signal.throwIfAborted();
      const document = workflowAround(graph, title);
      const fresh = recallOnly !== undefined;
      const id = await startRun(backend, { document, fresh, ...(targets ? { targets } : {}) });
      const cancel = () => {
        requestCancel(backend.database, id).catch((error: unknown) => {
          backend.log.error({ err: error, run: id }, 'A run could not be cancelled.');
        });
      };
      signal.addEventListener('abort', cancel, { once: true });
      const alone = new AbortController();
      const watch = setInterval(() => {
        void findServer(backend.store.folders).then((server) => {
          if (!server) alone.abort(serverGone());
        });
      }, watchEveryMs);
      try {
        for await (const message of backend.feed.follow(id, 0, alone.signal)) {
          const update = readUpdate(message, signal);
          if (update) yield update;
        }
        alone.signal.throwIfAborted();
      } finally {
        clearInterval(watch);
        signal.removeEventListener('abort', cancel);
      }
    },
    workerId: () => undefined,
    isSound: () => true,
    close: () => void backend.close(),
  };
}

function serverGone(): AppError {
  const sentence = 'The server has stopped; the run is kept and goes on when it is started again.';
  return new AppError('server/unreachable', sentence);
}

function workflowAround(graph: Graph, name: string) {
  return { format: 'tack-workflow', version: 1, name, summary: '', graph } as const;
}

/** @throws AppError when the run has failed; the signal's reason when it was cancelled by us */
function readUpdate(message: FeedMessage, signal: AbortSignal): RunUpdate | null {
  if (message.type === 'passing') return message.message;
  const { event } = message;
  if (event.type !== 'run-state') return event;
  if (event.state === 'cancelled') {
    signal.throwIfAborted();
    throw new AppError('run/cancelled', 'Somebody else cancelled this run.');
  }
  if (event.state !== 'failed') return null;
  const { code, message: sentence, details } = event.failure ?? unnamed;
  throw new AppError(code as ErrorCode, sentence, { details: { ...details } }); // written from an AppError
}

const unnamed = { code: 'run/node-failed', message: 'The run failed.', details: {} };

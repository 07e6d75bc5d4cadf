import { AppError } from '#nodes/contract/errors.ts';
import { type ClaimedRun, claimRun } from '#server/store/runs/claim-run.ts';
import { endRun, type RunEnd } from '#server/store/runs/end-run.ts';
import { giveBackRun } from '#server/store/runs/give-back-run.ts';
import { listFinishedKeys } from '#server/store/runs/list-finished-keys.ts';
import { noteLoss } from '#server/store/runs/note-loss.ts';
import { announcePassing } from './announce-passing.ts';
import type { Backend } from './backend.ts';
import { createChangeWriter } from './change-writer.ts';
import { isPassing } from './is-passing.ts';
import type { Runner } from './open-runner.ts';
import { pauseAfter } from './pause-after.ts';
import type { Turn } from './run-queue.ts';

/** A run that loses its worker this often is to blame for it. */
const lossLimit = 3;

/** So often may a run be interrupted in any way, by its supervisor's death too, before it is given up. */
const interruptionLimit = 10;

/**
 * Takes turns and runs what is first in line, until the queue is closed. The lease is held here,
 * the models run in the runner's process: a worker that dies is replaced and the run goes on from
 * what it had finished; a supervisor that dies leaves its turn to another.
 *
 * @param stop aborted when this process is to end: the turn in hand is given back
 */
export async function superviseRuns(
  backend: Backend,
  runner: Runner,
  stop: AbortSignal,
): Promise<void> {
  const { queue } = backend;
  stop.addEventListener('abort', () => void queue.stopTaking(), { once: true });
  await queue.takeTurns(({ id, signal }) => {
    const turn = { id, signal: AbortSignal.any([signal, stop]) };
    return takeTurn(turn, backend, runner, stop);
  });
}

async function takeTurn(
  turn: Turn,
  backend: Backend,
  runner: Runner,
  stop: AbortSignal,
): Promise<void> {
  const { database, log } = backend;
  turn.signal.throwIfAborted(); // a process that is to end begins nothing
  const run = await claimRun(database, turn.id);
  if (!run) return;
  const about = { run: run.id, attempt: run.attempt };
  log.info(about, 'A run begins.');
  try {
    const end = endedBefore(run) ?? (await runToEnd(run, turn, backend, runner));
    await endRun(database, run, end);
    log.info({ ...about, ...end }, 'A run has ended.');
  } catch (error) {
    if (isSuperseded(error)) {
      log.warn(about, 'A run was taken over; what this process had of it is dropped.');
      return;
    }
    if (stop.aborted) await giveBackRun(database, run);
    else log.error({ ...about, err: error }, 'A run was interrupted.');
    throw error; // the turn is given out again
  }
}

/** How a run ends that is not begun again; null for any other. */
function endedBefore({ cancelRequested, losses }: ClaimedRun): RunEnd | null {
  if (cancelRequested) return { state: 'cancelled' };
  if (losses < interruptionLimit) return null;
  const message = `The run was interrupted ${losses} times and is given up; retry it to go on.`;
  return { state: 'failed', failure: { code: 'run/node-failed', message, details: {} } };
}

/** Runs until it is done, paused, failed or cancelled. @throws AppError run/superseded; a lost turn's reason */
async function runToEnd(
  run: ClaimedRun,
  turn: Turn,
  backend: Backend,
  runner: Runner,
): Promise<RunEnd> {
  const cancellation = new AbortController();
  const stopListening = backend.feed.onCancel(run.id, () => cancellation.abort());
  const signals = { cancelled: cancellation.signal, lost: turn.signal };
  try {
    let end: RunEnd | null = null;
    while (!end) end = await tryRun(run, backend, runner, signals);
    return end;
  } finally {
    stopListening();
  }
}

/** @returns how it ended, or null when it has to be tried again */
async function tryRun(
  run: ClaimedRun,
  backend: Backend,
  runner: Runner,
  signals: { readonly cancelled: AbortSignal; readonly lost: AbortSignal },
): Promise<RunEnd | null> {
  try {
    const signal = AbortSignal.any([signals.cancelled, signals.lost]);
    return await runOnce(run, backend, runner, signal);
  } catch (error) {
    if (signals.cancelled.aborted) return { state: 'cancelled' };
    if (signals.lost.aborted) throw error;
    return judge(error, run, backend);
  }
}

async function runOnce(
  run: ClaimedRun,
  { database, store }: Backend,
  runner: Runner,
  signal: AbortSignal,
): Promise<RunEnd> {
  const { graph } = run.document;
  const stretch = pauseAfter(graph, run.targets, run.breakpoints);
  const writer = createChangeWriter({ database, store }, run);
  const request = {
    graph,
    ...(stretch.targets ? { targets: stretch.targets } : {}),
    ...(run.fresh ? { recallOnly: await listFinishedKeys(database, run.id) } : {}),
  };
  try {
    for await (const update of runner.run(request, signal)) {
      if (isPassing(update)) await announcePassing(database, run.id, update);
      else writer.add(update);
      writer.check();
    }
  } finally {
    await writer.flush(); // what was finished before a failure counts
  }
  return { state: stretch.reached.length > 0 ? 'paused' : 'done' };
}

/** What a failure means for the run; null = try again. */
async function judge(
  error: unknown,
  run: ClaimedRun,
  { database, log }: Backend,
): Promise<RunEnd | null> {
  if (!(error instanceof AppError) || isSuperseded(error)) throw error;
  const { code, message, details } = error;
  if (code !== 'run/worker-lost') return { state: 'failed', failure: { code, message, details } };
  const losses = await noteLoss(database, run.id);
  log.warn({ run: run.id, losses }, message);
  return losses < lossLimit ? null : { state: 'failed', failure: { code, message, details } };
}

function isSuperseded(error: unknown): boolean {
  return error instanceof AppError && error.code === 'run/superseded';
}

import { AppError } from '#nodes/contract/errors.ts';
import { type ClaimedRun, claimRun } from '#server/store/runs/claim-run.ts';
import { endRun, type RunEnd } from '#server/store/runs/end-run.ts';
import { noteLoss } from '#server/store/runs/note-loss.ts';
import { announceProgress } from './announce-progress.ts';
import type { Backend } from './backend.ts';
import { createChangeWriter } from './change-writer.ts';
import type { Runner } from './open-runner.ts';
import { pauseAfter } from './pause-after.ts';
import type { Turn } from './run-queue.ts';

/** A run that loses its worker this often is to blame for it. */
const lossLimit = 3;

/** Nor may one go on for ever that fails in a way nobody foresaw, though the database may come back. */
const unforeseenLimit = 10;

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
  await backend.queue.takeTurns(({ id, signal }) =>
    takeTurn({ id, signal: AbortSignal.any([signal, stop]) }, backend, runner),
  );
}

async function takeTurn(turn: Turn, backend: Backend, runner: Runner): Promise<void> {
  const { database, log } = backend;
  turn.signal.throwIfAborted(); // a process that is to end begins nothing
  const run = await claimRun(database, turn.id);
  if (!run) return;
  const about = { run: run.id, attempt: run.attempt };
  log.info(about, 'A run begins.');
  try {
    const end = run.cancelRequested
      ? ({ state: 'cancelled' } as const)
      : await runToEnd(run, turn, backend, runner);
    await endRun(database, run, end);
    log.info({ ...about, ...end }, 'A run has ended.');
  } catch (error) {
    if (isSuperseded(error)) {
      log.warn(about, 'A run was taken over; what this process had of it is dropped.');
      return;
    }
    if (turn.signal.aborted) throw error;
    await judgeUnforeseen(error, run, backend);
  }
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
  const writer = createChangeWriter({ database, folders: store.folders }, run);
  const request = stretch.targets ? { graph, targets: stretch.targets } : { graph };
  for await (const update of runner.run(request, signal)) {
    if (update.type === 'progress') await announceProgress(database, run.id, update);
    else writer.add(update);
    await writer.check();
  }
  await writer.flush();
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

/** @throws the error, so that the turn is given out again, unless that was done too often */
async function judgeUnforeseen(
  error: unknown,
  run: ClaimedRun,
  { database, log }: Backend,
): Promise<void> {
  log.error({ err: error, run: run.id }, 'A run met what nobody foresaw.');
  const losses = await noteLoss(database, run.id);
  if (losses < unforeseenLimit) throw error;
  const message = 'The run failed again and again in a way Tack did not foresee; the log says how.';
  const failure = { code: 'run/node-failed', message, details: {} } as const;
  await endRun(database, run, { state: 'failed', failure });
}

function isSuperseded(error: unknown): boolean {
  return error instanceof AppError && error.code === 'run/superseded';
}

import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import * as fc from 'fast-check';
import { pauseQueue, resumeQueue } from '#server/runs/pause-queue.ts';
import { resumeRun } from '#server/runs/resume-run.ts';
import { retryRun } from '#server/runs/retry-run.ts';
import { startRun } from '#server/runs/start-run.ts';
import { endRun } from '#server/store/runs/end-run.ts';
import { listQueued } from '#server/store/runs/list-runs.ts';
import { moveRun } from '#server/store/runs/move-run.ts';
import { requestCancel } from '#server/store/runs/request-cancel.ts';
import { saying } from '#test/helpers/tiny-workflows.ts';
import type { RealQueue, Taken } from './open-real-queue.ts';
import { abandonedIn, type ModelRun, type QueueModel, waitingIn } from './queue-model.ts';

/** The real queue, and what its takers hold, in the order of the model's takers. */
export type Reality = { readonly queue: RealQueue; readonly taken: Taken[] };
type Command = fc.AsyncCommand<QueueModel, Reality, true>;

/** A command on model and reality; afterwards both have to agree on everything. */
function command(
  words: string,
  run: (model: QueueModel, reality: Reality) => Promise<void>,
): Command {
  return {
    check: async () => true,
    toString: () => words,
    async run(model, reality) {
      await run(model, reality);
      await expectAgreement(model, reality);
    },
  };
}

async function expectAgreement(model: QueueModel, { queue }: Reality): Promise<void> {
  const { database } = queue.backend;
  const rows = await database.run.findMany({ select: { id: true, state: true, attempt: true } });
  const states = rows.map(({ id, state, attempt }) => `${id} ${state} ${attempt}`);
  const wanted = [...model.runs].map(([id, run]) => `${id} ${run.state} ${run.attempt}`);
  deepEqual(states.toSorted(), wanted.toSorted());
  const line = (await listQueued(database, 200)).map(({ id }) => id);
  deepEqual(line, waitingIn(model));
  const turns = await queue.countTurns();
  const needed = (model.isPaused ? 0 : line.length) + abandonedIn(model).length;
  ok(turns >= needed, `${needed} runs need a turn, and ${turns} turns wait`);
}

/** A run by any number: the same for model and reality. */
function runAt({ order, runs }: QueueModel, index: number) {
  const id = order[index % Math.max(1, order.length)];
  const run = id === undefined ? undefined : runs.get(id);
  return id === undefined || !run ? null : { id, run };
}

const start = (priority: number) =>
  command(`start(${priority})`, async (model, { queue }) => {
    const id = await startRun(queue.backend, { document: saying('x'), priority });
    model.runs.set(id, { state: 'queued', priority, attempt: 0, cancelRequested: false });
    model.order.push(id);
  });

const cancel = (index: number) =>
  command(`cancel(${index})`, async (model, { queue }) => {
    const found = runAt(model, index);
    if (!found) return;
    const { id, run } = found;
    const isOnlyAsked = run.state === 'running';
    if (isOnlyAsked) run.cancelRequested = true;
    else if (run.state === 'queued' || run.state === 'paused') run.state = 'cancelled';
    equal(await requestCancel(queue.backend.database, id), run.state);
  });

const pause = command('pause()', async (model, { queue }) => {
  model.isPaused = true;
  await pauseQueue(queue.backend);
});

const resume = command('resume()', async (model, { queue }) => {
  model.isPaused = false;
  await resumeQueue(queue.backend);
});

/** Back in line, if it is in one of these states; refused otherwise. */
const requeue = (index: number, name: 'retry' | 'go on', from: readonly string[]) =>
  command(`${name}(${index})`, async (model, { queue }) => {
    const found = runAt(model, index);
    if (!found) return;
    const { id, run } = found;
    const asking = name === 'retry' ? retryRun(queue.backend, id) : resumeRun(queue.backend, id);
    if (!from.includes(run.state)) {
      await rejects(asking, { code: 'run/wrong-state' });
      return;
    }
    await asking;
    run.state = 'queued';
    run.cancelRequested = false;
  });

const move = (index: number, to: number) =>
  command(`move(${index}, ${to})`, async (model, { queue }) => {
    const [moved, next] = [runAt(model, index), runAt(model, to)];
    if (!moved || !next) return;
    const moving = moveRun(queue.backend.database, moved.id, { before: next.id });
    if (moved.run.state !== 'queued') return rejects(moving, { code: 'run/wrong-state' });
    if (next.run.state !== 'queued') return rejects(moving, { code: 'run/not-found' });
    await moving;
    if (moved.id !== next.id) moveInModel(model, moved, next);
  });

function moveInModel(
  { order }: QueueModel,
  moved: { readonly id: string; readonly run: ModelRun },
  next: { readonly id: string; readonly run: ModelRun },
): void {
  moved.run.priority = next.run.priority;
  order.splice(order.indexOf(moved.id), 1);
  order.splice(order.indexOf(next.id), 0, moved.id);
}

const take = command('take()', async (model, { queue, taken }) => {
  const [first] = model.isPaused ? [] : waitingIn(model);
  const abandoned = abandonedIn(model);
  const turns = await queue.countTurns();
  const found = await queue.take();
  if (!found) {
    // A turn too many is used up by finding nothing; one that was lost always finds its run.
    ok(turns === 0 || first === undefined, 'a turn passed by a run that waits');
    return;
  }
  const { id, attempt, cancelRequested } = found.run;
  ok(id === first || abandoned.includes(id), `${id} is not the first in line`);
  const run = model.runs.get(id);
  if (!run) throw new Error(`Nobody started ${id}.`);
  run.state = 'running';
  run.attempt += 1;
  equal(attempt, run.attempt);
  equal(cancelRequested, run.cancelRequested);
  model.takers.push({ run: id, attempt, isLost: false });
  taken.push(found);
});

const finish = (index: number, state: 'done' | 'paused' | 'cancelled' | 'failed') =>
  command(`finish(${index}, ${state})`, async (model, { queue, taken }) => {
    if (taken.length === 0) return;
    const at = index % taken.length;
    const [mine, taker] = [taken[at], model.takers[at]];
    const run = taker && model.runs.get(taker.run);
    if (!mine || !taker || !run) return;
    const failure = { code: 'run/node-failed', message: 'It failed.', details: {} } as const;
    const end = state === 'failed' ? { state, failure } : { state };
    const ending = endRun(queue.backend.database, mine.run, end);
    if (run.state === 'running' && run.attempt === taker.attempt) {
      await ending;
      Object.assign(run, { state, cancelRequested: false });
    } else await rejects(ending, { code: 'run/superseded' });
    await queue.settle(mine);
  });

const lose = (index: number) =>
  command(`lose(${index})`, async (model, { queue, taken }) => {
    if (taken.length === 0) return;
    const at = index % taken.length;
    const [mine, taker] = [taken[at], model.takers[at]];
    if (!mine || !taker) return;
    taker.isLost = true;
    await queue.lose(mine);
  });

const any = fc.nat(9);

/** Every command there is. */
export const queueCommands: fc.Arbitrary<Command>[] = [
  fc.integer({ min: -1, max: 1 }).map(start),
  any.map(cancel),
  fc.constant(pause),
  fc.constant(resume),
  any.map((index) => requeue(index, 'retry', ['failed', 'cancelled'])),
  any.map((index) => requeue(index, 'go on', ['paused'])),
  fc.tuple(any, any).map(([index, to]) => move(index, to)),
  fc.constant(take),
  fc.constant(take),
  fc
    .tuple(any, fc.constantFrom('done', 'paused', 'cancelled', 'failed'))
    .map(([index, state]) => finish(index, state)),
  any.map(lose),
];

import { expect, test } from 'vitest';
import { alignedInversionMoves } from '#server/diffusion/aligned-inversion-moves.ts';
import { authorsInversionMoves } from '#server/diffusion/authors-inversion-moves.ts';
import { levelAt } from '#server/diffusion/level-at.ts';
import { samplingMoves } from '#server/diffusion/sampling-moves.ts';
import { timestepsFor } from '#server/diffusion/timesteps-for.ts';
import { schedule } from '#test/helpers/analytic-diffusion.ts';

test('timesteps are rounded-down distances apart and begin at the offset', () => {
  expect(timestepsFor(schedule, 4)).toEqual([1, 251, 501, 751]);
  expect(timestepsFor(schedule, 7)).toEqual([1, 143, 285, 427, 569, 711, 853]);
  expect(timestepsFor(schedule, 100).at(-1)).toBe(991);
});

test.each([0, -1, 2.5, 1001, Number.NaN])('%d steps are refused', (steps) => {
  expect(() => timestepsFor(schedule, steps)).toThrow(RangeError);
});

test('steps whose offset leads past the schedule are refused', () => {
  expect(() => timestepsFor(schedule, 1000)).toThrow('past the schedule');
});

test('sampling goes from the last timestep to finished latents without a gap', () => {
  const moves = samplingMoves(schedule, 50);
  expect(moves[0]).toEqual({
    timestep: 981,
    from: levelAt(schedule, 981),
    to: levelAt(schedule, 961),
  });
  expect(moves.at(-1)?.to).toBe(schedule.finalLevel);
  for (const [i, move] of moves.slice(1).entries()) expect(move.from).toBe(moves[i]?.to);
});

test('the aligned inversion visits the levels of sampling in reverse', () => {
  const there = alignedInversionMoves(schedule, 20);
  const back = samplingMoves(schedule, 20);
  expect(there.map(({ timestep, from, to }) => [timestep, to, from]).reverse()).toEqual(
    back.map(({ timestep, from, to }) => [timestep, from, to]),
  );
});

test.each([
  { steps: 100, calls: 98, timesteps: [11, 981], levels: [10, 990] },
  { steps: 50, calls: 48, timesteps: [21, 961], levels: [20, 980] },
])("the authors' inversion of $steps steps makes $calls", ({ steps, calls, timesteps, levels }) => {
  const moves = authorsInversionMoves(schedule, steps);
  const ends = [moves[0], moves.at(-1)];
  expect(moves).toHaveLength(calls);
  expect(ends.map((move) => move?.timestep)).toEqual(timesteps);
  expect([ends[0]?.from, ends[1]?.to]).toEqual(levels.map((level) => levelAt(schedule, level)));
});

test("the authors' inversion needs three steps", () => {
  expect(authorsInversionMoves(schedule, 3)).toHaveLength(1);
  expect(() => authorsInversionMoves(schedule, 2)).toThrow('3 steps or more');
});

import { expect, test } from 'vitest';
import { searchBeams } from '#server/models/captioner/search-beams.ts';

const end = 0;
const words = { a: 1, b: 2, c: 3 };

/** A language model as a table: the probabilities of [end, a, b, c] after each text. */
function tableModel(table: Readonly<Record<string, readonly number[]>>) {
  const name = (ids: readonly number[]) => ids.map((id) => '.abc'[id]).join('');
  return async (sentences: readonly (readonly number[])[]) =>
    sentences.map((ids) => {
      const probabilities = table[name(ids.slice(1))] ?? [0.97, 0.01, 0.01, 0.01];
      return Float32Array.from(probabilities, Math.log);
    });
}

/** "a" is likelier at first, but only "b c" goes on with certainty. */
const gardenPath = tableModel({
  '': [0.02, 0.5, 0.38, 0.1],
  a: [0.1, 0.3, 0.3, 0.3],
  b: [0.01, 0.01, 0.01, 0.97],
  bc: [0.97, 0.01, 0.01, 0.01],
});
const search = { prefix: [9], end, minTokens: 0, maxTokens: 6, next: gardenPath };

test('finds the likelier sentence where greedy search goes wrong', async () => {
  const [greedy] = await searchBeams({ ...search, beams: 1 });
  const [best, ...others] = await searchBeams({ ...search, beams: 3 });
  expect(greedy?.ids[1]).toBe(words.a);
  expect(best?.ids).toEqual([9, words.b, words.c, end]);
  expect(best?.logProbability).toBeCloseTo(Math.log(0.38 * 0.97 * 0.97), 6); // fp32 logits
  expect(others).toHaveLength(2);
});

test('never ends before the shortest length, prefix included', async () => {
  const next = tableModel({}); // would end at once
  const [best] = await searchBeams({ ...search, beams: 3, minTokens: 4, next });
  expect(best?.ids.length).toBe(5);
  expect(best?.ids.indexOf(end)).toBe(4);
});

test('stops at the longest length, prefix included, without an end token', async () => {
  const next = async (sentences: readonly (readonly number[])[]) =>
    sentences.map(() => Float32Array.of(-50, 1, 0, 0));
  const beams = await searchBeams({ ...search, beams: 3, maxTokens: 4, next });
  expect(beams).toHaveLength(3);
  expect(beams.every(({ ids }) => ids.length === 4)).toBe(true);
  expect(beams[0]?.ids).toEqual([9, 1, 1, 1]);
});

test('ranks finished sentences by their mean, so that a long good one beats a short fair one', async () => {
  const next = tableModel({
    '': [0.3, 0.6, 0.05, 0.05],
    a: [0.01, 0.97, 0.01, 0.01],
    aa: [0.97, 0.01, 0.01, 0.01],
  });
  const [best, second] = await searchBeams({ ...search, beams: 2, next });
  expect(best?.ids).toEqual([9, 1, 1, end]);
  expect(second?.ids).toEqual([9, end]);
});

test('asks for the next token of all open sentences at once', async () => {
  const rows: number[] = [];
  await searchBeams({
    ...search,
    beams: 3,
    next: (sentences) => {
      rows.push(sentences.length);
      return gardenPath(sentences);
    },
  });
  expect(rows[0]).toBe(1);
  expect(Math.max(...rows)).toBe(3);
});

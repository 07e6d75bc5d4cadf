import { expect, test } from 'vitest';
import { createRandom } from '#server/diffusion/random.ts';
import { drawShots } from '#server/models/writer/draw-shots.ts';
import { sampleToken } from '#server/models/writer/sample-token.ts';

const logits = Float32Array.from([0.5, 0.3, 0.15, 0.05], Math.log);

function frequencies(temperature: number, topK: number): readonly number[] {
  const random = createRandom(7);
  const counts = [0, 0, 0, 0];
  const draws = 20_000;
  for (let draw = 0; draw < draws; draw += 1) {
    const token = sampleToken(logits, { temperature, topK, random });
    counts[token] = (counts[token] ?? 0) + 1 / draws;
  }
  return counts;
}

test('takes the likeliest token at temperature 0', () => {
  expect(sampleToken(logits, { temperature: 0, topK: 0, random: () => 0.99 })).toBe(0);
});

test.each([
  ['as they are at temperature 1', 1, 0, [0.5, 0.3, 0.15, 0.05]],
  ['only from the likeliest', 1, 2, [0.625, 0.375, 0, 0]],
  ['squared at temperature 1/2', 0.5, 0, [0.6849, 0.2466, 0.0616, 0.0068]],
])('draws tokens %s', (_, temperature, topK, expected) => {
  const found = frequencies(temperature, topK);
  for (const [token, share] of expected.entries()) {
    // Three standard deviations of 20,000 draws are at most 0.011.
    expect(Math.abs((found[token] ?? 1) - share)).toBeLessThan(0.011);
  }
});

test('of equally likely tokens keeps those with lower ids', () => {
  const equal = Float32Array.of(1, 5, 5, 2, 5);
  const drawn = [0, 0.49, 0.51, 0.99].map((share) =>
    sampleToken(equal, { temperature: 1, topK: 2, random: () => share }),
  );
  expect(drawn).toEqual([1, 1, 2, 2]);
});

test('draws the same tokens from the same seed', () => {
  const draw = () => {
    const random = createRandom(3);
    return Array.from({ length: 20 }, () =>
      sampleToken(logits, { temperature: 1, topK: 0, random }),
    );
  };
  expect(draw()).toEqual(draw());
});

test('draws examples without repetition, and all when there are fewer', () => {
  const random = createRandom(1);
  expect(new Set(drawShots([1, 2, 3, 4], 3, random)).size).toBe(3);
  expect([...drawShots([1, 2], 5, random)].sort()).toEqual([1, 2]);
  expect(drawShots([], 2, random)).toEqual([]);
});

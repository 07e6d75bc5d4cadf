import { readFileSync } from 'node:fs';
import * as z from 'zod';

const tensor = z
  .object({ dims: z.array(z.number()), data: z.array(z.number()) })
  .transform(({ dims, data }) => ({ dims, data: Float32Array.from(data) }));
const array = z.object({ dims: z.array(z.number()), data: z.array(z.number()) });
const numbers = z.array(z.number());

/** What numpy made of four pairs of captions and two directions (tools/fixtures/directions.py). */
export const directionFixture = z
  .object({
    before: tensor,
    after: tensor,
    first: tensor,
    second: tensor,
    expected: z.object({
      ...{ found: array, negated: array },
      ...{ scaled: array, added: array, interpolated: array, averaged: array, normalised: array },
      ...{ masked: array, separated: array, separatedFromBoth: array, separatedByToken: array },
      cosine: z.number(),
    }),
    pairs: z.object({
      ...{ pairCosines: numbers, withoutCosines: numbers, withoutNorms: numbers },
      ...{ convergence: numbers, tokenNorms: numbers, map: z.array(numbers), mapShares: numbers },
    }),
  })
  .parse(JSON.parse(readFileSync('test/fixtures/directions.json', 'utf8')));

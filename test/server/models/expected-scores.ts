import { readFileSync } from 'node:fs';
import * as z from 'zod';

const numbers = z.array(z.number());
const schema = z.array(
  z.object({ file: z.string(), special: numbers, concepts: numbers, isFlagged: z.boolean() }),
);

/** What diffusers says of some pictures with the tiny safety checker. */
export const readExpectedScores = () =>
  schema.parse(JSON.parse(readFileSync('test/fixtures/safety/expected.json', 'utf8')));

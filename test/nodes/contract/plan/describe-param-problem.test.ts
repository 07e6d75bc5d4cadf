import { expect, test } from 'vitest';
import * as z from 'zod';
import { describeParamProblem } from '#nodes/contract/plan/describe-param-problem.ts';

const titled = (title: string) => ({ title });
const params = z
  .object({
    steps: z.int().min(2).max(200).default(50).meta(titled('Steps')),
    share: z.number().gt(0).lt(1).nullable().default(null).meta(titled('Share')),
    half: z.number().multipleOf(0.5).default(0),
    mode: z.enum(['guided', 'injected', 'plain']).default('plain').meta(titled('Mode')),
    either: z.enum(['one', 'other']).default('one').meta(titled('Either')),
    prompt: z.string().max(5).default('').meta(titled('Prompt')),
    code: z.string().length(3).default('abc').meta(titled('Code')),
    maxAttempts: z.int().default(1),
    fast: z.boolean().default(true).meta(titled('Fast')),
    lines: z.array(z.string().min(1)).min(1).max(2).default(['x']).meta(titled('Lines')),
    shots: z
      .array(z.strictObject({ before: z.string() }))
      .default([])
      .meta(titled('Shots')),
    file: z
      .string()
      .regex(/^[a-f]$/, 'Choose a file.')
      .optional()
      .meta(titled('File')),
    address: z.url().optional().meta(titled('Address')),
    word: z.string().meta(titled('Word')),
  })
  .refine(({ mode, share }) => mode !== 'injected' || share !== null, {
    message: 'The injected mode needs a share.',
    path: ['share'],
  });

test.each([
  [{ steps: 201 }, 'Steps must be at most 200.'],
  [{ steps: 1 }, 'Steps must be at least 2.'],
  [{ steps: 2.5 }, 'Steps must be a whole number.'],
  [{ steps: 'many' }, 'Steps must be a number.'],
  [{ steps: Number.NaN }, 'Steps must be a number.'],
  [{ share: 0 }, 'Share must be more than 0.'],
  [{ share: 1 }, 'Share must be less than 1.'],
  [{ half: 0.3 }, 'Half must be a multiple of 0.5.'],
  [{ mode: 'quick' }, 'Mode must be one of guided, injected or plain.'],
  [{ either: null }, 'Either must be one of one or other.'],
  [{ prompt: 'longer' }, 'Prompt must be at most 5 characters long.'],
  [{ prompt: 5 }, 'Prompt must be text.'],
  [{ code: 'ab' }, 'Code must be exactly 3 characters long.'],
  [{ maxAttempts: 1.5 }, 'Max attempts must be a whole number.'],
  [{ fast: 'yes' }, 'Fast must be yes or no.'],
  [{ lines: [] }, 'Lines must not be empty.'],
  [{ lines: ['a', 'b', 'c'] }, 'Lines must hold at most 2 items.'],
  [{ lines: 'a' }, 'Lines must be a list.'],
  [{ lines: ['a', ''] }, 'Lines, no. 2 must not be empty.'],
  [{ shots: [{ before: 3 }] }, 'Shots, no. 1, before must be text.'],
  [{ shots: [{ before: '', after: '' }] }, 'Shots, no. 1 must not hold after.'],
  [{ shots: ['a'] }, 'Shots, no. 1 must be a set of named values.'],
  [{ file: 'path.png' }, 'Choose a file.'],
  [{ address: 'nowhere' }, 'Address is not written as it should be.'],
  [{ word: undefined }, 'Word is missing.'],
  [{ mode: 'injected' }, 'The injected mode needs a share.'],
])('%j: %s', (given, sentence) => {
  const parsed = params.safeParse(
    { word: 'x', ...given },
    { error: (issue) => describeParamProblem(params, issue) },
  );
  expect(parsed.error?.issues.map(({ message }) => message)).toEqual([sentence]);
});

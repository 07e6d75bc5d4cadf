import * as z from 'zod';
import { runChild } from '#server/devices/run-child.ts';
import { watchCardMemory } from './watch-card-memory.ts';

/** A program that is measured. */
export type Side = { readonly program: string; readonly args: readonly string[] };

/** Seconds for one call of each kind, and memory. */
export const stepSchema = z.object({
  plain: z.number(),
  gradient: z.number(),
  peakBytes: z.number(),
});

/** What a whole edit on Tack's side tells. */
export const editSchema = z.object({
  steps: z.number(),
  invertSeconds: z.number(),
  editSeconds: z.number(),
  staysFinite: z.boolean(),
  operators: z.array(
    z.object({
      operator: z.string(),
      count: z.number(),
      givesFloats: z.boolean(),
      isElsewhere: z.boolean(),
    }),
  ),
  peakBytes: z.number(),
});

/**
 * Runs one side alone to its end.
 *
 * @returns what it printed on its last line; memory is the card's where there is one
 * @throws  Error with the end of what it said, where it failed or took too long
 */
export async function runSide<T extends { readonly peakBytes: number }>(
  { program, args }: Side,
  schema: z.ZodType<T>,
  given: { readonly timeoutMs: number; readonly onCard: boolean },
): Promise<T> {
  const endWatch = given.onCard ? await watchCardMemory() : async () => null;
  const { stdout, stderr, failure } = await runChild(program, args, given);
  const cardBytes = await endWatch();
  if (failure !== null) {
    const words = stderr.trim().split('\n').slice(-3).join(' ');
    throw new Error(`${program} ${args.join(' ')}: ${failure}. ${words}`);
  }
  const answer = schema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
  return { ...answer, peakBytes: cardBytes ?? answer.peakBytes };
}

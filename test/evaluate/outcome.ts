import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';

const outcomeSchema = z.object({
  type: z.string(),
  number: z.int(),
  source: z.enum(['gold', 'own']),
  mode: z.enum(['guided', 'injected', 'plain']),
  isDone: z.boolean(),
  isClean: z.boolean(),
  /** PSNR to the exact edited picture, dB. */
  psnr: z.number(),
});

/** How one edit went. */
export type Outcome = z.infer<typeof outcomeSchema>;

/** The outcomes of earlier runs: one JSON object a line. A line cut short by a kill is left out. */
export function readOutcomes(file: string): Outcome[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => outcomeSchema.parse(JSON.parse(line)));
}

/** Adds outcomes to the file. */
export function keepOutcomes(file: string, outcomes: readonly Outcome[]): void {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, outcomes.map((outcome) => `${JSON.stringify(outcome)}\n`).join(''));
}

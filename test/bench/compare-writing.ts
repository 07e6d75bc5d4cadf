import * as z from 'zod';
import { hasTorch, middle, noTorch, runNode, runPython } from './processes.ts';

const writingSchema = z.object({
  promptTokens: z.number(),
  promptSeconds: z.number(),
  tokensPerSecond: z.number(),
  peakBytes: z.number(),
});
type Writing = z.infer<typeof writingSchema>;

/** What transformers computes with on a processor; the smaller one is not always the faster. */
const dtypes = ['float32', 'bfloat16'] as const;

const describe = (name: string, rounds: readonly Writing[]) => {
  const of = (figure: keyof Writing) => middle(rounds.map((writing) => writing[figure]));
  const memory = (of('peakBytes') / 1e9).toFixed(2);
  return `| ${name} | ${of('promptSeconds').toFixed(2)} s | ${of('tokensPerSecond').toFixed(2)} | ${memory} GB |`;
};

/**
 * Times a pack's writer as the product runs it next to transformers on the same configuration, each
 * alone in its process, taking turns.
 *
 * @param pack  a pack's folder
 * @returns a Markdown table; the ratio is to the faster of the two that transformers offers
 */
export function compareWriting(pack: string, rounds: number): string {
  if (!hasTorch()) return noTorch;
  const times = Array.from({ length: rounds }, () => {
    const own = runNode(['test/bench/writing.ts', '--pack', pack], writingSchema);
    const asked = ['--pack', pack, '--prompt-tokens', `${own.promptTokens}`];
    const theirs = dtypes.map((dtype) =>
      runPython(['tools.reference.writing', ...asked, '--dtype', dtype], writingSchema),
    );
    return { own, theirs };
  });
  const ratio = (figure: (writing: Writing) => number) =>
    middle(times.map(({ own, theirs }) => figure(own) / Math.max(...theirs.map(figure)))).toFixed(
      2,
    );
  const promptTokens = times[0]?.own.promptTokens ?? 0;
  return [
    `| writer | ${promptTokens} tokens read | tokens a second ↑ | peak memory |`,
    '|---|---|---|---|',
    describe(
      'ONNX Runtime',
      times.map(({ own }) => own),
    ),
    ...dtypes.map((dtype, at) =>
      describe(
        `transformers, ${dtype}`,
        times.flatMap(({ theirs }) => theirs.slice(at, at + 1)),
      ),
    ),
    `| times as fast ↑ | ${ratio(({ promptSeconds }) => 1 / promptSeconds)} | ${ratio(({ tokensPerSecond }) => tokensPerSecond)} | |`,
  ].join('\n');
}

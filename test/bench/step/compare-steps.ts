import type * as z from 'zod';
import { middle } from '../processes.ts';
import { runSide, type Side, stepSchema } from './run-side.ts';
import { type Precision, type StepWish, tackStep, torchStep } from './step-sides.ts';

export type Measured = z.infer<typeof stepSchema>;

/** One side's figures. */
export type SideFigures = {
  readonly name: 'Tack' | 'PyTorch' | 'PyTorch, compiled';
  readonly precision: Precision;
  /** Medians over the rounds; why there are none, where it failed. */
  readonly figures: Measured | string;
  /** Median over the rounds of its whole step over Tack's in the same round; null for Tack. */
  readonly timesTack: number | null;
};

type Contestant = { readonly name: SideFigures['name']; readonly side: Side };

/** Both of its parts: the reference's noise and the gradient, then the noise of both halves. */
export const wholeStep = ({ plain, gradient }: Measured) => plain + gradient;

function summarise(
  { name }: Contestant,
  precision: Precision,
  rounds: readonly { readonly tack: Measured | string; readonly own: Measured | string }[],
): SideFigures {
  const measured = rounds.map(({ own }) => own).filter((own) => typeof own !== 'string');
  const failure = rounds.map(({ own }) => own).find((own) => typeof own === 'string');
  if (measured.length === 0) {
    return { name, precision, figures: failure ?? 'not measured', timesTack: null };
  }
  const of = (key: keyof Measured) => middle(measured.map((each) => each[key]));
  const ratios = rounds.flatMap(({ tack, own }) =>
    typeof tack === 'string' || typeof own === 'string' ? [] : [wholeStep(own) / wholeStep(tack)],
  );
  return {
    ...{ name, precision },
    figures: { plain: of('plain'), gradient: of('gradient'), peakBytes: of('peakBytes') },
    timesTack: name === 'Tack' || ratios.length === 0 ? null : middle(ratios),
  };
}

/**
 * Times a step on ONNX Runtime and on PyTorch, each alone in its process, taking turns, so that what
 * else the machine does falls on all.
 *
 * @param given.withTorch whether PyTorch is measured, as it is and compiled
 */
export async function compareSteps(
  wish: StepWish,
  precision: Precision,
  given: {
    readonly rounds: number;
    readonly timeoutMs: number;
    readonly withTorch: boolean;
    readonly withCompiled: boolean;
    readonly say: (line: string) => void;
  },
): Promise<readonly SideFigures[]> {
  const contestants: readonly Contestant[] = [
    { name: 'Tack', side: tackStep(wish, precision) },
    ...(given.withTorch
      ? [{ name: 'PyTorch', side: torchStep(wish, precision, false) } as const]
      : []),
    ...(given.withTorch && given.withCompiled
      ? [{ name: 'PyTorch, compiled', side: torchStep(wish, precision, true) } as const]
      : []),
  ];
  const rounds: (Measured | string)[][] = [];
  for (let round = 0; round < given.rounds; round += 1) {
    const results: (Measured | string)[] = [];
    for (const { name, side } of contestants) {
      given.say(`Round ${round + 1} of ${given.rounds}, ${precision}: ${name}`);
      results.push(await measure(side, wish, given.timeoutMs));
    }
    rounds.push(results);
  }
  return contestants.map((contestant, at) =>
    summarise(
      contestant,
      precision,
      rounds.map((results) => ({ tack: results[0] ?? '', own: results[at] ?? '' })),
    ),
  );
}

async function measure(
  side: Side,
  { device }: StepWish,
  timeoutMs: number,
): Promise<Measured | string> {
  try {
    return await runSide(side, stepSchema, { timeoutMs, onCard: device === 'cuda' });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

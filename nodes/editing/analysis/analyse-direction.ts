import { AppError } from '#nodes/contract/errors.ts';
import type { Captions, Direction, Embedding, Tensor } from '#nodes/contract/ports.ts';
import { measureTokenNorms } from '#nodes/editing/direction-arithmetic.ts';
import { findDirection } from '#nodes/editing/find-direction.ts';
import {
  type Convergence,
  measureAgreement,
  measureContributions,
  measureConvergence,
  type PairContribution,
} from './analyse-pairs.ts';
import { type DirectionWarning, findDirectionWarnings } from './find-direction-warnings.ts';
import { type CaptionMap, mapCaptions } from './map-captions.ts';
import { type CaptionRow, listCaptionRows, matchPairs } from './match-pairs.ts';
import { measureCosine } from './measure-cosine.ts';
import { measureLength } from './measure-length.ts';
import { measurePadding, type PaddingReach } from './measure-padding.ts';

/** Names of the tokens of each encoded caption, padding left out. */
export type TokenTexts = readonly (readonly string[])[];

/** One side of a direction: the captions as listed, what was encoded, and the tokens where they are known. */
export type DirectionSide = {
  readonly embedding: Embedding;
  readonly captions: Captions;
  readonly tokens: TokenTexts | null;
};

/** A caption of the map: the list it is in, its index there, and where it lies. */
export type MappedCaption = CaptionRow & {
  readonly side: 'before' | 'after';
  readonly x: number;
  readonly y: number;
};

/** All that the Direction Lab shows of a direction. */
export type DirectionAnalysis = {
  readonly pack: string;
  readonly tokens: number;
  readonly width: number;
  readonly norm: number;
  /** Mean length of the captions before, to compare `norm` with. */
  readonly captionNorm: number;
  readonly tokenNorms: readonly number[];
  readonly words: { readonly before: TokenTexts; readonly after: TokenTexts } | null;
  readonly padding: PaddingReach | null;
  /** The direction that the captions give by themselves, and how far the one looked at leads the same way. */
  readonly found: { readonly norm: number; readonly cosine: number };
  readonly pairs: readonly PairContribution[];
  readonly agreement: number | null;
  readonly convergence: readonly Convergence[];
  readonly map: {
    readonly captions: readonly MappedCaption[];
    readonly shares: CaptionMap['shares'];
  };
  readonly warnings: readonly DirectionWarning[];
};

/**
 * Looks into a direction: what each token, each pair and each caption has to do with it.
 *
 * @param direction the one to look at; where none is given, the one that the captions give
 * @throws AppError value/wrong-shape, value/invalid when the values do not belong together
 */
export function analyseDirection(
  before: DirectionSide,
  after: DirectionSide,
  direction?: Direction,
): DirectionAnalysis {
  const found = findDirection(before.embedding, after.embedding);
  const shown = direction ?? found;
  requireAlike(shown, found);
  const sides = { before: before.embedding.tensor, after: after.embedding.tensor };
  const rows = { before: rowsOf(before), after: rowsOf(after) };
  const matched = matchPairs(rows.before, rows.after);
  const { dims, data } = shown.tensor;
  const [tokens = 0, width = 0] = dims;
  const tokenNorms = Array.from(measureTokenNorms(shown));
  const words =
    before.tokens && after.tokens ? { before: before.tokens, after: after.tokens } : null;
  const figures = {
    ...{ tokens, norm: measureLength(data), captionNorm: measureCaptions(sides.before) },
    padding: words && measurePadding(tokenNorms, countTokens(words)),
    pairs: measureContributions(sides, matched, data),
    agreement: measureAgreement(sides, matched),
  };
  return {
    ...{ pack: shown.pack, width, tokenNorms, words, ...figures },
    found: {
      norm: measureLength(found.tensor.data),
      cosine: measureCosine(found.tensor.data, data),
    },
    convergence: measureConvergence(sides, matched, data),
    map: nameCaptions(mapCaptions(sides.before, sides.after), rows),
    warnings: findDirectionWarnings(figures),
  };
}

type Rows = { readonly before: readonly CaptionRow[]; readonly after: readonly CaptionRow[] };

function rowsOf({ captions, embedding }: DirectionSide): readonly CaptionRow[] {
  return listCaptionRows(captions, embedding.tensor.dims[0] ?? 0);
}

function requireAlike(shown: Direction, found: Direction): void {
  const [given, wanted] = [shown.tensor.dims.join('×'), found.tensor.dims.join('×')];
  if (shown.pack !== found.pack || given !== wanted) {
    throw new AppError(
      'value/wrong-shape',
      `The direction is of the pack "${shown.pack}" and has [${given}] values, but these captions give one of "${found.pack}" with [${wanted}].`,
      { details: { expected: found.tensor.dims, found: shown.tensor.dims } },
    );
  }
  if ([shown, found].every(({ tensor }) => tensor.data.every(Number.isFinite))) return;
  throw new AppError(
    'value/invalid',
    'The direction or a caption holds values that are no numbers.',
  );
}

function measureCaptions({ dims: [count = 0], data }: Tensor): number {
  const size = data.length / count;
  const lengths = Array.from({ length: count }, (_, row) =>
    measureLength(data.subarray(row * size, (row + 1) * size)),
  );
  return lengths.reduce((sum, length) => sum + length, 0) / count;
}

function countTokens({ before, after }: NonNullable<DirectionAnalysis['words']>): number[] {
  return [...before, ...after].map((texts) => texts.length);
}

function nameCaptions({ points, shares }: CaptionMap, { before, after }: Rows) {
  const named = [
    ...before.map((row) => ({ ...row, side: 'before' as const })),
    ...after.map((row) => ({ ...row, side: 'after' as const })),
  ];
  const captions = named.map((row, at) => {
    const [x = 0, y = 0] = points[at] ?? [];
    return { ...row, x, y };
  });
  return { captions, shares };
}

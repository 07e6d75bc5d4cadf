import type { PairContribution } from './analyse-pairs.ts';
import type { PaddingReach } from './measure-padding.ts';

/** What a direction can be warned of. */
export type DirectionWarningCode =
  | 'near-zero'
  | 'mostly-padding'
  | 'pairs-disagree'
  | 'parallel-to-nothing';
export type DirectionWarning = { readonly code: DirectionWarningCode; readonly sentence: string };

/** Of a caption's own length. */
const hardlyAnything = 0.01;
/** Mean cosine between pairs: about 0.5 where they agree, 0.14 where each says something else. */
const disagreement = 0.2;
const parallel = 0.2;

/** What the warnings are drawn from. */
export type DirectionFigures = {
  readonly norm: number;
  /** Mean length of the captions before. */
  readonly captionNorm: number;
  readonly tokens: number;
  readonly padding: PaddingReach | null;
  readonly pairs: readonly Pick<PairContribution, 'cosine'>[];
  readonly agreement: number | null;
};

/** Says in words what is likely to go wrong with a direction. */
export function findDirectionWarnings(figures: DirectionFigures): readonly DirectionWarning[] {
  const { norm, captionNorm, pairs, agreement } = figures;
  if (norm < hardlyAnything * captionNorm) {
    return [
      {
        code: 'near-zero',
        sentence:
          'The direction is next to nothing, so the edit will change next to nothing: say the change more plainly in the captions after.',
      },
    ];
  }
  const warnings: DirectionWarning[] = [];
  if (isMostlyPadding(figures)) {
    warnings.push({
      code: 'mostly-padding',
      sentence:
        'Most of the direction lies behind the last word, where the captions say nothing: keep it to the words with Mask direction.',
    });
  }
  const disagrees = agreement !== null && agreement < disagreement;
  if (disagrees) {
    warnings.push({
      code: 'pairs-disagree',
      sentence:
        'The pairs of captions do not agree on what changes: switch off or rewrite those that stand apart.',
    });
  }
  // Pairs that lead all ways have a mean that none of them leads: that was said.
  if (!disagrees && pairs.length > 0 && pairs.every(({ cosine }) => Math.abs(cosine) < parallel)) {
    warnings.push({
      code: 'parallel-to-nothing',
      sentence: 'The direction leads where none of the pairs of captions leads.',
    });
  }
  return warnings;
}

/** Padding has most of the length, and more of it at each token than the words have. */
function isMostlyPadding({ padding, tokens }: DirectionFigures): boolean {
  if (!padding || padding.from >= tokens) return false;
  const ownShare = (tokens - padding.from) / tokens;
  return padding.share > Math.max(0.5, ownShare);
}

import type { Stretch } from './mark-changed-words.ts';

type StretchesProps = {
  readonly stretches: readonly Stretch[];
  /** Words that go are set back, words that come stand out. */
  readonly side: 'before' | 'after';
};

const looks = {
  before: 'rounded-sm bg-surface-3 text-ink-2',
  after: 'rounded-sm bg-tint-green font-medium text-ink-1',
};

/** A caption with the words marked in which it differs from its counterpart. */
export function Stretches({ stretches, side }: StretchesProps) {
  return stretches.map(({ text, isChanged }, at) =>
    isChanged ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place
      <mark key={at} className={looks[side]}>
        {text}
      </mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place
      <span key={at}>{text}</span>
    ),
  );
}

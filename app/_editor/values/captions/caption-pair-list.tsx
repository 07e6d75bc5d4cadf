import type { Captions } from '#nodes/contract/ports.ts';
import type { PairNote } from '#nodes/doctor/pairs/pair-note.ts';
import { pairCaptions } from './pair-captions.ts';
import { PairNotes } from './pair-notes.tsx';
import { Stretches } from './stretches.tsx';

type CaptionPairListProps = {
  readonly before: Captions;
  readonly after: Captions;
  /** How many pairs are shown; all unless told. */
  readonly most?: number | undefined;
  /** What tells against each pair. */
  readonly notes?: readonly (readonly PairNote[])[];
};

/** Captions before and after, pair by pair, with the changed words marked. */
export function CaptionPairList({ before, after, most, notes }: CaptionPairListProps) {
  const pairs = pairCaptions(before, after);
  const shown = pairs.slice(0, most ?? pairs.length);
  if (pairs.length === 0) return <p className="text-ink-3">No captions</p>;
  return (
    <ol className="flex flex-col gap-2">
      {shown.map((pair, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a pair is its place
        <li key={at} className={`wrap-anywhere ${pair.isEnabled ? '' : 'line-through opacity-60'}`}>
          <p className="text-ink-2">
            <span className="sr-only">Before: </span>
            {pair.before ? <Stretches stretches={pair.before} side="before" /> : 'nothing before'}
          </p>
          <p>
            <span aria-hidden className="mr-1 text-ink-3">
              →
            </span>
            <span className="sr-only">After: </span>
            {pair.after ? <Stretches stretches={pair.after} side="after" /> : 'nothing after'}
          </p>
          {pair.isEnabled ? null : <span className="sr-only">Switched off</span>}
          <PairNotes notes={notes?.[at] ?? []} />
        </li>
      ))}
      {shown.length < pairs.length ? (
        <li className="text-11 text-ink-3">and {pairs.length - shown.length} more</li>
      ) : null}
    </ol>
  );
}

import { pairCaptions } from '#app/_editor/values/captions/pair-captions.ts';
import { Stretches } from '#app/_editor/values/captions/stretches.tsx';
import type { DocumentValue } from '#nodes/contract/graph.ts';
import { useCaptionsOf } from './use-captions-of.ts';

type PlainDifferenceProps = {
  readonly type: 'text' | 'captions';
  /** What it is compared with. */
  readonly base: DocumentValue | undefined;
  readonly value: DocumentValue;
};

/** A text or captions with the words marked in which they differ from the base. */
export function PlainDifference({ type, base, value }: PlainDifferenceProps) {
  const before = useCaptionsOf(type, base);
  const after = useCaptionsOf(type, value);
  if (!after) return <p className="text-ink-3">This value is not there to be read.</p>;
  const pairs = pairCaptions(before ?? after, after).filter((pair) => pair.after !== null);
  return (
    <ol className="flex flex-col gap-1">
      {pairs.map((pair, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a caption is its place
        <li key={at} className="wrap-anywhere">
          <Stretches stretches={pair.after ?? []} side="after" />
        </li>
      ))}
    </ol>
  );
}

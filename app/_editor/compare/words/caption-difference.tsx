import { CaptionPairList } from '#app/_editor/values/captions/caption-pair-list.tsx';
import type { OutputPair } from '../list-pairs.ts';
import { usePlainPair } from '../use-plain-pair.ts';

const shownAtMost = 6;

/** Captions that two runs had, place by place, with the words marked that differ. */
export function CaptionDifference({ pair }: { readonly pair: OutputPair }) {
  const values = usePlainPair('captions', pair);
  if (!values) return null;
  return (
    <CaptionPairList before={values.first ?? []} after={values.second ?? []} most={shownAtMost} />
  );
}

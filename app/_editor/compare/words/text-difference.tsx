import { CaptionPairList } from '#app/_editor/values/captions/caption-pair-list.tsx';
import type { OutputPair } from '../list-pairs.ts';
import { usePlainPair } from '../use-plain-pair.ts';

/** A text that two runs had, with the words marked that differ. */
export function TextDifference({ pair }: { readonly pair: OutputPair }) {
  const values = usePlainPair('text', pair);
  if (!values) return null;
  return <CaptionPairList before={toList(values.first)} after={toList(values.second)} />;
}

function toList(text: string | null) {
  return text === null ? [] : [{ text, enabled: true }];
}

import { usePlainValue } from '#app/_editor/values/use-plain-value.ts';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { CaptionPairList } from './caption-pair-list.tsx';

type CaptionPairsProps = {
  /** Hashes of the captions before and after. */
  readonly before: string;
  readonly after: string;
  readonly most?: number | undefined;
};

/** Stored captions before and after an edit, side by side word for word. */
export function CaptionPairs({ before, after, most }: CaptionPairsProps) {
  const first = usePlainValue('captions', before);
  const second = usePlainValue('captions', after);
  return (
    <ValueQuery query={first}>
      {(captionsBefore) => (
        <ValueQuery query={second}>
          {(captionsAfter) => (
            <CaptionPairList before={captionsBefore} after={captionsAfter} most={most} />
          )}
        </ValueQuery>
      )}
    </ValueQuery>
  );
}

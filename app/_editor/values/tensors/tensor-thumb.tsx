import { useSummary } from '#app/_editor/values/use-summary.ts';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { Histogram } from './histogram.tsx';

type TensorThumbProps = { readonly type: 'embedding' | 'latents'; readonly hash: string };

const fills = { embedding: 'fill-type-embedding', latents: 'fill-type-latents' };

/** Numbers on a card: how many, and how they are spread. */
export function TensorThumb({ type, hash }: TensorThumbProps) {
  return (
    <ValueQuery query={useSummary(type, hash)} placeholder="h-16 w-full">
      {({ dims, histogram, min, max }) => (
        <div>
          <Histogram
            label={`Values of the ${type}`}
            counts={histogram}
            {...{ min, max }}
            fill={fills[type]}
            className="h-8"
          />
          <p className="figures text-11 text-ink-3">{dims.join(' × ')}</p>
        </div>
      )}
    </ValueQuery>
  );
}

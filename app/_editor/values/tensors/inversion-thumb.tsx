import { useSummary } from '#app/_editor/values/use-summary.ts';
import type { ValueProps } from '#app/_editor/values/value-props.ts';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { Histogram } from './histogram.tsx';

/** An inversion on a card: how white its noise is, and in how many steps it was found. */
export function InversionThumb({ hash }: ValueProps) {
  return (
    <ValueQuery query={useSummary('inversion', hash)} placeholder="h-16 w-full">
      {({ histogram, min, max, steps }) => (
        <div>
          <Histogram
            label="Values of the noise"
            counts={histogram}
            {...{ min, max }}
            isHeldAgainstNoise
            fill="fill-type-inversion"
            className="h-8"
          />
          <p className="figures text-11 text-ink-3">{steps} steps</p>
        </div>
      )}
    </ValueQuery>
  );
}

import { FigureList } from '#app/_editor/values/figure-list.tsx';
import { useSummary } from '#app/_editor/values/use-summary.ts';
import type { ValueProps } from '#app/_editor/values/value-props.ts';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { Histogram } from './histogram.tsx';
import { tensorFigures } from './tensor-figures.ts';
import { TensorNumbers } from './tensor-numbers.tsx';

/** An inversion in full: how it was found, and how white its noise is. */
export function InversionView({ hash }: ValueProps) {
  return (
    <ValueQuery query={useSummary('inversion', hash)} placeholder="h-40 w-full">
      {(summary) => (
        <div className="flex flex-col gap-3">
          <Histogram
            label="Values of the noise"
            counts={summary.histogram}
            min={summary.min}
            max={summary.max}
            isHeldAgainstNoise
            fill="fill-type-inversion"
          />
          <FigureList
            figures={[
              ['Caption', `“${summary.caption}”`],
              ['Steps', String(summary.steps)],
              ['Schedule', summary.schedule],
              ...tensorFigures(summary),
              ['Pack', summary.pack],
            ]}
          />
          <TensorNumbers type="inversion" hash={hash} />
        </div>
      )}
    </ValueQuery>
  );
}

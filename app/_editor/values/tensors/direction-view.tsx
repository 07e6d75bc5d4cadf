import { FigureList } from '#app/_editor/values/figure-list.tsx';
import { formatFigure } from '#app/_editor/values/format-figure.ts';
import { useSummary } from '#app/_editor/values/use-summary.ts';
import type { ValueProps } from '#app/_editor/values/value-props.ts';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { Barcode } from './barcode.tsx';
import { tensorFigures } from './tensor-figures.ts';
import { TensorNumbers } from './tensor-numbers.tsx';

/** A direction in full: its barcode, what it is made of, how much of it one axis tells. */
export function DirectionView({ hash }: ValueProps) {
  return (
    <ValueQuery query={useSummary('direction', hash)} placeholder="h-40 w-full">
      {(summary) => {
        const { norms, projections, share } = summary.tokens;
        const length = Math.hypot(...norms);
        return (
          <div className="flex flex-col gap-3">
            <Barcode
              norms={norms}
              projections={projections}
              className="h-32 border-line border-b"
            />
            <p className="flex flex-wrap gap-x-3 text-11 text-ink-2">
              <span>One column a token, as high as its part is long.</span>
              <span className="inline-flex items-center gap-1">
                <span aria-hidden className="size-2 bg-type-direction" />
                along the main axis
              </span>
              <span className="inline-flex items-center gap-1">
                <span aria-hidden className="size-2 bg-type-latents" />
                against it
              </span>
            </p>
            <FigureList
              figures={[
                ['Length', formatFigure(length)],
                ['Main axis', `${Math.round(share * 100)} % of the squared length`],
                ...tensorFigures(summary),
                ['Pack', summary.pack],
              ]}
            />
            <TensorNumbers type="direction" hash={hash} />
          </div>
        );
      }}
    </ValueQuery>
  );
}

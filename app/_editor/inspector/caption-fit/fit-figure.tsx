import { MetricGrid } from '#app/_editor/values/metrics/metric-grid.tsx';
import { usePlainValue } from '#app/_editor/values/use-plain-value.ts';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';

type FitFigureProps = {
  /** Hash of what was measured. */
  readonly figures: string;
  readonly pack: string;
};

/** How well a caption fits its picture, and which pack says so. */
export function FitFigure({ figures, pack }: FitFigureProps) {
  const query = usePlainValue('metrics', figures);
  return (
    <ValueQuery query={query}>
      {(metrics) => (
        <>
          <MetricGrid metrics={metrics.filter(({ name }) => name === 'CLIP-T')} />
          <p className="text-12 text-ink-3">
            Cosine of caption and picture, by {pack}. Compare it with other captions of the same
            picture only.
          </p>
        </>
      )}
    </ValueQuery>
  );
}

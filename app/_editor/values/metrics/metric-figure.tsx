import { formatFigure } from '#app/_editor/values/format-figure.ts';
import type { Metric } from '#nodes/contract/ports.ts';
import { judgeMetric } from './judge-metric.ts';

const arrows = { higher: '↑', lower: '↓' };

/** One measured figure: its name, which way is better, the number, and what it means. */
export function MetricFigure({ metric }: { readonly metric: Metric }) {
  const { name, value, unit, better } = metric;
  const word = judgeMetric(metric);
  return (
    <div className="min-w-0">
      <dt className="text-11 text-ink-2">
        {name}
        {better ? (
          <>
            <span aria-hidden className="text-ink-3">{` ${arrows[better]}`}</span>
            <span className="sr-only">, {better} is better</span>
          </>
        ) : null}
      </dt>
      <dd className="figures text-15">
        {formatFigure(value, unit)}
        {word ? <span className="block text-11 text-ink-3">{word}</span> : null}
      </dd>
    </div>
  );
}

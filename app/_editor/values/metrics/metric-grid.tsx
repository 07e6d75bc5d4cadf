import type { Metric } from '#nodes/contract/ports.ts';
import { MetricFigure } from './metric-figure.tsx';

type MetricGridProps = { readonly metrics: readonly Metric[]; readonly most?: number | undefined };

/** Measured figures as small multiples. */
export function MetricGrid({ metrics, most }: MetricGridProps) {
  if (metrics.length === 0) return <p className="text-ink-3">No figures</p>;
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(96px,1fr))] gap-x-3 gap-y-2">
      {metrics.slice(0, most ?? metrics.length).map((metric) => (
        <MetricFigure key={metric.name} metric={metric} />
      ))}
    </dl>
  );
}

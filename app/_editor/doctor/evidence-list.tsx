import { formatFigure } from '#app/_editor/values/format-figure.ts';
import type { Evidence } from '#nodes/doctor/finding.ts';

/** The numbers that a finding stands on, each with where it begins to tell against the edit. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  return (
    <dl className="flex flex-col gap-1 text-12">
      {evidence.map((one) => (
        <div key={one.label} className="flex gap-3">
          <dt className="wrap-anywhere min-w-0 flex-1 text-ink-2">{one.label}</dt>
          <dd className="figures text-right">
            {tell(one.value, one.unit)}
            {one.threshold === undefined ? null : (
              <span className="block text-ink-2">limit {tell(one.threshold, one.unit)}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function tell(value: number | string, unit: string | undefined): string {
  return typeof value === 'string' ? value : formatFigure(value, unit);
}

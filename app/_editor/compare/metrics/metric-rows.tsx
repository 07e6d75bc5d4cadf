import { formatFigure } from '#app/_editor/values/format-figure.ts';
import type { OutputPair } from '../list-pairs.ts';
import { usePlainPair } from '../use-plain-pair.ts';
import { type MetricPair, pairMetrics } from './pair-metrics.ts';

const arrows = { higher: ' ↑', lower: ' ↓' };

type MetricRowsProps = { readonly pair: OutputPair; readonly name: string };

/** The figures of one output in both runs. */
export function MetricRows({ pair, name }: MetricRowsProps) {
  const values = usePlainPair('metrics', pair);
  if (!values) return null;
  return (
    <tbody>
      <tr className="border-t">
        <th scope="rowgroup" colSpan={4} className="pt-1 text-left font-normal text-11 text-ink-3">
          {name}
        </th>
      </tr>
      {pairMetrics(values.first ?? [], values.second ?? []).map((row) => (
        <Row key={row.metric.name} row={row} />
      ))}
    </tbody>
  );
}

function tellChange(isBetter: boolean | null): string {
  if (isBetter === null) return '';
  return isBetter ? 'better' : 'worse';
}

function Row({ row: { metric, first, second, isBetter } }: { readonly row: MetricPair }) {
  const { name, unit, better } = metric;
  const show = (value: number | null) => (value === null ? 'none' : formatFigure(value, unit));
  return (
    <tr>
      <th scope="row" className="text-left font-normal">
        {name}
        {better && <span aria-hidden>{arrows[better]}</span>}
        {better && <span className="sr-only">, {better} is better</span>}
      </th>
      <td className="figures text-right">{show(first)}</td>
      <td className="figures text-right">{show(second)}</td>
      <td className="text-right text-ink-2">
        {show(first) === show(second) ? 'equal' : tellChange(isBetter)}
      </td>
    </tr>
  );
}

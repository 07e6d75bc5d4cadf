import type { ComparedRun } from '../compared-run.ts';
import { listPairs } from '../list-pairs.ts';
import { outputName } from '../output-name.ts';
import { MetricRows } from './metric-rows.tsx';

type MetricTableProps = { readonly first: ComparedRun; readonly second: ComparedRun };

/** What was measured in both runs, side by side. */
export function MetricTable({ first, second }: MetricTableProps) {
  const pairs = listPairs(first, second, ['metrics']);
  if (pairs.length === 0)
    return <p className="text-12 text-ink-2">Neither run measured anything.</p>;
  return (
    <table className="w-full text-12">
      <thead className="text-left text-11 text-ink-3">
        <tr>
          <th className="font-normal">Figure</th>
          <th className="text-right font-normal">First</th>
          <th className="text-right font-normal">Second</th>
          <th className="text-right font-normal">Change</th>
        </tr>
      </thead>
      {pairs.map((pair) => (
        <MetricRows key={`${pair.node} ${pair.port}`} pair={pair} name={outputName(second, pair)} />
      ))}
    </table>
  );
}

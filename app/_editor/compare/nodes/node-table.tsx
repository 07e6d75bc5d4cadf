import { tellSeconds } from '#app/_editor/state/run-words.ts';
import { Badge } from '#app/_ui/badge.tsx';
import { catalogue } from '#nodes/catalogue.ts';
import { titleOf } from '#nodes/contract/title-of.ts';
import type { ComparedNode, ComparedRun } from '../compared-run.ts';
import { compareNodes, type NodeComparison } from './compare-nodes.ts';

const words: Record<NodeComparison['what'], string> = {
  same: 'Same',
  differs: 'Differs',
  'only-first': 'Only in the first',
  'only-second': 'Only in the second',
  neither: 'In neither',
};

type NodeTableProps = { readonly first: ComparedRun; readonly second: ComparedRun };

/** Which nodes gave the same in both runs, and where the runs part. */
export function NodeTable({ first, second }: NodeTableProps) {
  const documents = [second.document, first.document];
  const nameOf = (id: string) => {
    const node = documents.flatMap(({ graph }) => graph.nodes).find((one) => one.id === id);
    return node ? titleOf(node, catalogue) : id;
  };
  return (
    <table className="w-full text-12">
      <thead className="text-left text-11 text-ink-3">
        <tr>
          <th className="font-normal">Node</th>
          <th className="font-normal">Result</th>
          <th className="text-right font-normal">First</th>
          <th className="text-right font-normal">Second</th>
        </tr>
      </thead>
      <tbody>
        {compareNodes(first, second).map((row) => (
          <tr key={row.node} className={`border-t ${row.isFirst ? 'bg-tint-amber' : ''}`}>
            <th scope="row" className="py-1 text-left font-normal">
              {nameOf(row.node)}
            </th>
            <td className={row.what === 'same' ? 'text-ink-3' : 'font-medium'}>
              {words[row.what]} {row.isFirst && <Badge tone="amber">the first that differs</Badge>}
            </td>
            <td className="figures text-right text-ink-2">{tellTime(row.first)}</td>
            <td className="figures text-right text-ink-2">{tellTime(row.second)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function tellTime(node: ComparedNode | undefined): string {
  if (!node) return '';
  if (node.state !== 'done') return node.state;
  return node.seconds === null ? 'done' : tellSeconds(node.seconds);
}

import { catalogue } from '#nodes/catalogue.ts';
import type { ComparedRun } from '../compared-run.ts';
import { listDifferences } from './list-differences.ts';

type DifferenceListProps = { readonly first: ComparedRun; readonly second: ComparedRun };

/** What the documents of two runs say otherwise. */
export function DifferenceList({ first, second }: DifferenceListProps) {
  const differences = listDifferences(first.document, second.document, catalogue);
  if (differences.length === 0) {
    return <p className="text-12 text-ink-2">Nothing: both ran the same document.</p>;
  }
  return (
    <table className="w-full table-fixed text-12">
      <thead className="text-left text-11 text-ink-3">
        <tr>
          <th className="font-normal">What</th>
          <th className="font-normal">First</th>
          <th className="font-normal">Second</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ place, before, after }) => (
          <tr key={[place, before, after].join(' ')} className="border-t align-top">
            <th scope="row" className="py-1 pr-2 text-left font-normal text-ink-2">
              {place}
            </th>
            <td className="py-1 pr-2 whitespace-pre-line [overflow-wrap:anywhere]">{before}</td>
            <td className="py-1 whitespace-pre-line [overflow-wrap:anywhere]">{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

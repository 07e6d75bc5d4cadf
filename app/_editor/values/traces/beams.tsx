import { formatFigure } from '#app/_editor/values/format-figure.ts';
import type { TraceOf } from './trace-schemas.ts';

/** The sentences a captioner followed to their ends, the likeliest first. */
export function Beams({ beams }: { readonly beams: TraceOf<'beams'> }) {
  const ordered = beams.toSorted((one, other) => other.logProbability - one.logProbability);
  return (
    <table className="w-full text-left text-12">
      <thead className="text-11 text-ink-3">
        <tr>
          <th className="font-normal">Sentence</th>
          <th className="whitespace-nowrap pl-3 text-right font-normal">Log-probability ↑</th>
        </tr>
      </thead>
      <tbody>
        {ordered.map(({ text, logProbability }) => (
          <tr key={text} className="border-t align-top">
            <td className="wrap-anywhere py-1">{text}</td>
            <td className="figures py-1 pl-3 text-right font-mono">
              {formatFigure(logProbability)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

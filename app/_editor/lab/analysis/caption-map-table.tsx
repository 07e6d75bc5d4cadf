import { formatFigure } from '#app/_editor/values/format-figure.ts';
import type { MappedCaption } from '#nodes/editing/analysis/analyse-direction.ts';

type CaptionMapTableProps = { readonly captions: readonly MappedCaption[] };

/** The places of the captions in numbers. */
export function CaptionMapTable({ captions }: CaptionMapTableProps) {
  return (
    <table className="w-full max-w-200 text-left text-12">
      <thead className="text-11 text-ink-3">
        <tr>
          <th className="font-normal">Caption</th>
          <th className="px-2 font-normal">Side</th>
          <th className="px-2 text-right font-normal">First axis</th>
          <th className="px-2 text-right font-normal">Second axis</th>
        </tr>
      </thead>
      <tbody>
        {captions.map(({ side, caption, text, x, y }) => (
          <tr key={`${side} ${caption}`} className="border-t align-top">
            <th scope="row" className="wrap-anywhere py-1 font-normal">
              {caption + 1} {text}
            </th>
            <td className="px-2 py-1">{side}</td>
            <td className="figures px-2 py-1 text-right">{formatFigure(x)}</td>
            <td className="figures px-2 py-1 text-right">{formatFigure(y)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

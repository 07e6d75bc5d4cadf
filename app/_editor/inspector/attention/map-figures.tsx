import { formatFigure } from '#app/_editor/values/format-figure.ts';
import { compareMaps, type MapFigures, measureMap } from './measure-map.ts';

type MapFiguresTableProps = { readonly reference: Float32Array; readonly edit: Float32Array };

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

const lines: readonly (readonly [title: string, tell: (figures: MapFigures) => string])[] = [
  ['Share of all attention', ({ mean }) => percent(mean)],
  ['At its strongest place', ({ peak }) => percent(peak)],
  ['Its row and column', ({ row, column }) => `${row + 1}, ${column + 1}`],
];

/** What the maps of a word say in figures. */
export function MapFiguresTable({ reference, edit }: MapFiguresTableProps) {
  const measured = [measureMap(reference), measureMap(edit)];
  return (
    <table className="w-full text-12">
      <caption className="sr-only">The two maps in figures</caption>
      <thead className="text-11 text-ink-3">
        <tr>
          <td />
          <th className="text-right font-normal">Reference</th>
          <th className="pl-3 text-right font-normal">Edit</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([title, tell]) => (
          <tr key={title} className="border-t">
            <th scope="row" className="py-1 text-left font-normal text-ink-2">
              {title}
            </th>
            {measured.map((figures, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a walk is its column
              <td key={at} className="figures py-1 pl-3 text-right">
                {tell(figures)}
              </td>
            ))}
          </tr>
        ))}
        <tr className="border-t">
          <th scope="row" className="py-1 text-left font-normal text-ink-2">
            How alike they are (cosine)
          </th>
          <td colSpan={2} className="figures py-1 pl-3 text-right">
            {formatFigure(compareMaps(reference, edit))}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

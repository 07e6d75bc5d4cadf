import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { formatFigure } from '#app/_editor/values/format-figure.ts';
import { ColourLegend, useColourScale } from './colour-scale.tsx';
import { largestSize, paintValues } from './mix-colours.ts';
import type { Slice } from './take-slice.ts';

type HeatMapProps = {
  /** What is drawn, for screen readers. */
  readonly label: string;
  readonly slice: Slice;
  /** What runs down and across. */
  readonly names: { readonly down: string; readonly across: string };
};

type Cell = { readonly row: number; readonly column: number };

const moves: Readonly<Record<string, Cell>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

const clamp = (value: number, size: number) => Math.min(Math.max(0, value), size - 1);

/** A plane of numbers as colours; the number under the pointer, or under the arrow keys, is told. */
export function HeatMap({ label, slice, names }: HeatMapProps) {
  const { rows, columns, values } = slice;
  const [cell, setCell] = useState<Cell>({ row: 0, column: 0 });
  const most = useMemo(() => largestSize(values), [values]);
  const { legend, scale } = useColourScale();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const surface = canvas.current?.getContext('2d');
    if (!surface || !scale) return;
    surface.putImageData(new ImageData(paintValues(values, most, scale), columns, rows), 0, 0);
  }, [values, most, scale, columns, rows]);
  const go = (to: Cell) => setCell({ row: clamp(to.row, rows), column: clamp(to.column, columns) });
  const shown = { row: clamp(cell.row, rows), column: clamp(cell.column, columns) };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    go({ row: shown.row + move.row, column: shown.column + move.column });
  };
  const onPointerMove = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) => {
    const box = currentTarget.getBoundingClientRect();
    go({
      row: Math.floor(((clientY - box.top) / box.height) * rows),
      column: Math.floor(((clientX - box.left) / box.width) * columns),
    });
  };
  const value = values[shown.row * columns + shown.column] ?? Number.NaN;
  const place = rows === 1 ? '' : `${names.down} ${shown.row}, `;
  return (
    <div className="flex flex-col gap-2">
      <canvas
        ref={canvas}
        role="img"
        aria-label={`${label}, ${rows} × ${columns} numbers up to ${formatFigure(most)}; read them with the arrow keys`}
        tabIndex={0}
        width={columns}
        height={rows}
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
        className={`block w-full rounded-sm bg-surface-3 [image-rendering:pixelated] ${heightOf(slice)}`}
      />
      <div className="flex flex-wrap justify-between gap-x-4 gap-y-1">
        <ColourLegend ref={legend} most={most} />
        <output className="figures text-11 text-ink-2">
          {`${place}${names.across} ${shown.column}: ${formatFigure(value)}`}
        </output>
      </div>
    </div>
  );
}

/** Square planes keep their shape, flat ones are drawn high enough to be seen. */
function heightOf({ rows, columns }: Slice): string {
  if (rows === 1) return 'h-8';
  return rows / columns > 0.5 ? 'aspect-square max-h-120' : 'h-40';
}

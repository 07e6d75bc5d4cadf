import type { ReactNode } from 'react';
import { covers } from '#nodes/scenes/covers.ts';
import { accentPaints, paints } from '#nodes/scenes/paints.ts';
import type { Colour, Fill, Rgb, Shape } from '#nodes/scenes/vocabulary.ts';

const css = ([red, green, blue]: Rgb) => `rgb(${red} ${green} ${blue})`;

/** A patch of a colour. */
export function drawColour(colour: Colour): ReactNode {
  return (
    <span
      aria-hidden
      className="size-4 rounded-sm border border-line-strong"
      style={{ background: css(paints[colour]) }}
    />
  );
}

/** A shape's outline as the scenes have it, sampled on a small grid. */
export function drawShape(shape: Shape): ReactNode {
  return (
    <svg
      aria-hidden="true"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="currentColor"
      shapeRendering="geometricPrecision"
    >
      <path d={outlines.get(shape) ?? outlineOf(shape)} />
    </svg>
  );
}

const outlines = new Map<Shape, string>();
const cells = 64;

/** The shape as a run of cells in each row, fine enough to look smooth. */
function outlineOf(shape: Shape): string {
  const unit = 16 / cells;
  const isInside = (column: number, row: number) =>
    covers(shape, toRadii(column), toRadii(row)) && column < cells;
  let path = '';
  for (let row = 0; row < cells; row += 1) {
    let start = -1;
    for (let column = 0; column <= cells; column += 1) {
      const inside = isInside(column, row);
      if (inside && start < 0) start = column;
      if (inside || start < 0) continue;
      path += `M${start * unit} ${row * unit}H${column * unit}v${unit}H${start * unit}z`;
      start = -1;
    }
  }
  outlines.set(shape, path);
  return path;
}

/** The middle of a cell, in radii from the shape's centre. */
const toRadii = (cell: number) => ((cell + 0.5) / cells) * 2.3 - 1.15;

const dark = css(paints.red);
const light = css(accentPaints.red);

/** A patch of a fill. */
export function drawFill(fill: Fill): ReactNode {
  const grounds: Readonly<Record<Fill, string>> = {
    solid: dark,
    striped: `repeating-linear-gradient(${dark} 0 3px, ${light} 3px 5px)`,
    dotted: `radial-gradient(circle, ${light} 0 1.2px, transparent 1.5px) 0 0 / 5px 5px, ${dark}`,
  };
  return (
    <span
      aria-hidden
      className="size-4 rounded-sm border border-line-strong"
      style={{ background: grounds[fill] }}
    />
  );
}

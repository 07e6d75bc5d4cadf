import { type PointerEvent, useRef, useState } from 'react';
import { fillLasso, fillRectangle } from './fill-shape.ts';
import type { MaskPixels, PixelPoint } from './mask-pixels.ts';
import { paintStroke } from './paint-stroke.ts';
import type { ToolSettings } from './tool-choice.tsx';

type Painting = {
  readonly mask: MaskPixels;
  readonly settings: ToolSettings & { readonly isErasing: boolean };
  /** Screen pixels for one of the mask. */
  readonly scale: number;
  /** Takes the mask when the pointer is let go. */
  readonly onPainted: (mask: MaskPixels) => void;
};

/** Where the pointer went since it was pressed, and with the brush what that painted. */
type Stroke = { readonly points: readonly PixelPoint[]; readonly draft: MaskPixels | null };

const none: Stroke = { points: [], draft: null };

/** Turns what the pointer does into paint: what is seen while it is pressed, and what stays. */
export function usePainting({ mask, settings, scale, onPainted }: Painting) {
  const [seen, setSeen] = useState(none);
  const latest = useRef(none); // several moves may come before one is drawn
  const isBrush = settings.tool === 'brush';
  const take = (stroke: Stroke) => {
    latest.current = stroke;
    setSeen(stroke);
  };
  const extend = (event: PointerEvent<HTMLElement>) => {
    const { points, draft } = latest.current;
    const last = points.at(-1);
    const point = pointOf(event, scale);
    if (!last || (last.x === point.x && last.y === point.y)) return;
    const painted = isBrush ? paintStroke(draft ?? mask, [last, point], settings) : null;
    take({ points: [...points, point], draft: painted });
  };
  return {
    shown: seen.draft ?? mask,
    /** The line that is drawn just now; none for the brush, whose paint is seen at once. */
    outline: isBrush ? [] : seen.points,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const point = pointOf(event, scale);
        const draft = isBrush ? paintStroke(mask, [point, point], settings) : null;
        take({ points: [point], draft });
      },
      onPointerMove: extend,
      onPointerUp(event: PointerEvent<HTMLElement>) {
        extend(event);
        const { points, draft } = latest.current;
        const [first, last] = [points[0], points.at(-1)];
        take(none);
        if (!first || !last) return;
        const { tool, isErasing } = settings;
        if (tool === 'brush') onPainted(draft ?? mask);
        else if (tool === 'lasso') onPainted(fillLasso(mask, points, isErasing));
        else onPainted(fillRectangle(mask, [first, last], isErasing));
      },
      onPointerCancel: () => take(none),
    },
  };
}

/** Where on the picture a pointer is. @param scale screen pixels for one of the picture */
export function pointOf(
  { currentTarget, clientX, clientY }: PointerEvent<HTMLElement>,
  scale: number,
): PixelPoint {
  const { left, top } = currentTarget.getBoundingClientRect();
  return { x: (clientX - left) / scale, y: (clientY - top) / scale };
}

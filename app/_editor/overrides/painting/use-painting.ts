import { type PointerEvent, useState } from 'react';
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

/** Turns what the pointer does into paint: what is seen while it is pressed, and what stays. */
export function usePainting({ mask, settings, scale, onPainted }: Painting) {
  const [points, setPoints] = useState<readonly PixelPoint[]>([]);
  const [draft, setDraft] = useState<MaskPixels | null>(null);
  const isBrush = settings.tool === 'brush';
  const drop = () => {
    setPoints([]);
    setDraft(null);
  };
  return {
    shown: draft ?? mask,
    /** The line that is drawn just now; none for the brush, whose paint is seen at once. */
    outline: isBrush ? [] : points,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const point = pointOf(event, scale);
        setPoints([point]);
        if (isBrush) setDraft(paintStroke(mask, [point, point], settings));
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const last = points.at(-1);
        if (!last) return;
        const point = pointOf(event, scale);
        setPoints([...points, point]);
        if (isBrush) setDraft(paintStroke(draft ?? mask, [last, point], settings));
      },
      onPointerUp() {
        const [first, last] = [points[0], points.at(-1)];
        drop();
        if (!first || !last) return;
        const { tool, isErasing } = settings;
        if (tool === 'brush') onPainted(draft ?? mask);
        else if (tool === 'lasso') onPainted(fillLasso(mask, points, isErasing));
        else onPainted(fillRectangle(mask, [first, last], isErasing));
      },
      onPointerCancel: drop,
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

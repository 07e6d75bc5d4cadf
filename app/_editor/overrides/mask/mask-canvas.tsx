import { useLayoutEffect, useRef } from 'react';
import { pictureUrl } from '#app/_api/picture-url.ts';
import { colourMask } from './encode-mask.ts';
import type { MaskPixels, MaskPoint } from './mask-pixels.ts';
import type { ToolSettings } from './mask-tools.tsx';
import { usePainting } from './use-painting.ts';

type MaskCanvasProps = {
  readonly mask: MaskPixels;
  readonly picture: string | null;
  readonly settings: ToolSettings;
  readonly onPainted: (mask: MaskPixels) => void;
};

const largest = 480;
const veil = [235, 64, 160] as const;

/** The mask as a coloured veil over its picture, in whole screen pixels for each of its own, to be painted. */
export function MaskCanvas({ mask, picture, settings, onPainted }: MaskCanvasProps) {
  const { width, height } = mask;
  const scale = Math.max(1, Math.floor(largest / Math.max(width, height)));
  const canvas = useRef<HTMLCanvasElement>(null);
  const { shown, outline, handlers } = usePainting({ mask, settings, scale, onPainted });
  useLayoutEffect(() => {
    const pixels = new ImageData(colourMask(shown.data, veil, true), width, height);
    canvas.current?.getContext('2d')?.putImageData(pixels, 0, 0);
  }, [shown, width, height]);
  return (
    <div className="max-h-130 min-w-0 overflow-auto">
      <div
        role="img"
        aria-label="The mask over its picture; coloured where the edit may act"
        className="checkered relative cursor-crosshair touch-none select-none"
        style={{ width: width * scale, height: height * scale }}
        {...handlers}
      >
        {picture === null ? null : (
          <img
            src={pictureUrl(picture)}
            alt=""
            draggable={false}
            className="pointer-events-none absolute inset-0 size-full [image-rendering:pixelated]"
          />
        )}
        <canvas
          ref={canvas}
          {...{ width, height }}
          className="pointer-events-none absolute inset-0 size-full [image-rendering:pixelated]"
        />
        <Outline points={outline} isRectangle={settings.tool === 'rectangle'} size={mask} />
      </div>
    </div>
  );
}

type OutlineProps = {
  readonly points: readonly MaskPoint[];
  readonly isRectangle: boolean;
  readonly size: Pick<MaskPixels, 'width' | 'height'>;
};

/** The line that is drawn just now. */
function Outline({ points, isRectangle, size: { width, height } }: OutlineProps) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const corners = [first, { x: last.x, y: first.y }, last, { x: first.x, y: last.y }];
  const line = (isRectangle ? corners : points).map(({ x, y }) => `${x},${y}`).join(' ');
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      className="pointer-events-none absolute inset-0 size-full"
    >
      <polygon
        points={line}
        className="fill-none stroke-accent"
        strokeWidth={2}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

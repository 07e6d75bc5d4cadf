import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { MaskPixels, PixelPoint } from './mask-pixels.ts';
import { Outline } from './outline.tsx';
import type { ToolSettings } from './tool-choice.tsx';
import { pointOf, usePainting } from './use-painting.ts';
import { useZoom } from './use-zoom.ts';
import { ZoomBar } from './zoom-bar.tsx';

type PaintingCanvasProps = {
  /** What it shows, for screen readers. */
  readonly label: string;
  readonly mask: MaskPixels;
  readonly settings: ToolSettings & { readonly isErasing: boolean };
  /** What is seen of the mask, also while it is painted: four bytes a pixel. */
  readonly look: (mask: MaskPixels) => Uint8ClampedArray<ArrayBuffer>;
  readonly onPainted: (mask: MaskPixels) => void;
  /** Where given, a press tells a place instead of painting. */
  readonly onPick?: ((point: PixelPoint) => void) | undefined;
  /** What lies under it. */
  readonly children?: ReactNode;
};

/** Where the pointer paints: as large as fits, or zoomed. */
export function PaintingCanvas(props: PaintingCanvasProps) {
  const { label, mask, settings, look, onPainted, onPick, children } = props;
  const { width, height } = mask;
  const canvas = useRef<HTMLCanvasElement>(null);
  const { frame, ...zoom } = useZoom(mask);
  const { scale } = zoom;
  const { shown, outline, handlers } = usePainting({ mask, settings, scale, onPainted });
  useLayoutEffect(() => {
    const pixels = new ImageData(look(shown), width, height);
    canvas.current?.getContext('2d')?.putImageData(pixels, 0, 0);
  }, [look, shown, width, height]);
  const pressed = onPick
    ? { onPointerDown: (event: Parameters<typeof pointOf>[0]) => onPick(pointOf(event, scale)) }
    : handlers;
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col gap-2">
      <div ref={frame} className="flex min-h-0 flex-1 overflow-auto">
        <div
          role="img"
          aria-label={label}
          className="checkered relative m-auto shrink-0 cursor-crosshair touch-none select-none"
          style={{ width: width * scale, height: height * scale }}
          {...pressed}
        >
          {children}
          <canvas
            ref={canvas}
            {...{ width, height }}
            className={`pointer-events-none absolute inset-0 size-full ${scale < 1 ? '' : '[image-rendering:pixelated]'}`}
          />
          <Outline points={outline} isRectangle={settings.tool === 'rectangle'} size={mask} />
        </div>
      </div>
      <ZoomBar {...zoom} />
    </div>
  );
}

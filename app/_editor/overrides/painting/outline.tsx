import type { MaskPixels, PixelPoint } from './mask-pixels.ts';

type OutlineProps = {
  readonly points: readonly PixelPoint[];
  readonly isRectangle: boolean;
  readonly size: Pick<MaskPixels, 'width' | 'height'>;
};

/** The line that is drawn just now. */
export function Outline({ points, isRectangle, size: { width, height } }: OutlineProps) {
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

import { formatFigure } from '#app/_editor/values/format-figure.ts';
import type { PathGaps } from './compare-paths.ts';

type GapPictureProps = { readonly gaps: PathGaps; readonly at: number };

/** Where two walks are apart at one depth; full colour is the largest gap of all depths. */
export function GapPicture({ gaps: { maps, errors, width }, at }: GapPictureProps) {
  const map = maps[at] ?? new Float32Array();
  const most = maps.reduce((all, one) => Math.max(all, ...one), 0);
  return (
    <figure className="flex min-w-0 flex-1 flex-col gap-1">
      <svg
        role="img"
        aria-label={`Where the two walks are apart, ${formatFigure(errors[at] ?? 0)} in the root mean square`}
        viewBox={`0 0 ${width} ${map.length / width}`}
        shapeRendering="crispEdges"
        className="aspect-square w-full rounded-md bg-surface-0 fill-type-latents"
      >
        {[...map].map((value, place) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a pixel is its place
            key={place}
            x={place % width}
            y={Math.floor(place / width)}
            width={1}
            height={1}
            opacity={most > 0 ? (value / most).toFixed(3) : 0}
          />
        ))}
      </svg>
      <figcaption className="text-11 text-ink-3">Apart</figcaption>
    </figure>
  );
}

import { pictureUrl } from '#app/_api/picture-url.ts';
import { formatFigure } from '#app/_editor/values/format-figure.ts';
import { measureMap } from './measure-map.ts';

type MapPictureProps = {
  /** Whose map it is, for example "Edit". */
  readonly title: string;
  readonly word: string;
  readonly map: Float32Array;
  /** What is drawn in full colour. */
  readonly peak: number;
  /** The picture below; undefined where it is not known. */
  readonly picture: string | undefined;
};

/** Where a word acts, over the picture in grey. */
export function MapPicture({ title, word, map, peak, picture }: MapPictureProps) {
  const { peak: strongest, row, column } = measureMap(map);
  const side = Math.sqrt(map.length);
  return (
    <figure className="flex min-w-0 flex-1 flex-col gap-1">
      <div className="relative aspect-square overflow-hidden rounded-md bg-surface-0">
        {picture === undefined ? null : (
          <img
            src={pictureUrl(picture)}
            alt=""
            draggable={false}
            className="absolute size-full opacity-45 grayscale [image-rendering:pixelated]"
          />
        )}
        <svg
          role="img"
          aria-label={`${title}: where “${word}” acts, strongest in row ${row + 1}, column ${column + 1} of ${side} with ${formatFigure(strongest)}`}
          viewBox={`0 0 ${side} ${side}`}
          shapeRendering="crispEdges"
          className="absolute size-full fill-type-direction"
        >
          {[...map].map((value, at) => (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a pixel is its place
              key={at}
              x={at % side}
              y={Math.floor(at / side)}
              width={1}
              height={1}
              opacity={peak > 0 ? Math.min(1, value / peak).toFixed(3) : 0}
            />
          ))}
        </svg>
      </div>
      <figcaption className="text-11 text-ink-3">{title}</figcaption>
    </figure>
  );
}

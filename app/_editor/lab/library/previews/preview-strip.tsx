import { Picture } from '#app/_editor/values/picture.tsx';
import type { PreviewStep } from './preview.ts';

type PreviewStripProps = {
  readonly preview: {
    readonly picture?: string | null | undefined;
    readonly source?: string | null | undefined;
    readonly strip?: readonly PreviewStep[] | undefined;
  };
};

/** The pictures of a preview beside each other; nothing where there are none. */
export function PreviewStrip({ preview }: PreviewStripProps) {
  const tiles = listTiles(preview);
  if (tiles.length === 0) return null;
  return (
    <ol className="flex gap-1">
      {tiles.map(({ hash, label }) => (
        <li key={label} className="min-w-0 max-w-24 flex-1">
          <figure className="flex flex-col gap-0.5">
            <Picture
              hash={hash}
              title={label}
              className="aspect-square w-full rounded-sm bg-surface-3"
            />
            <figcaption className="figures truncate text-center text-11 text-ink-2">
              {label}
            </figcaption>
          </figure>
        </li>
      ))}
    </ol>
  );
}

function listTiles({ picture, source, strip = [] }: PreviewStripProps['preview']) {
  if (strip.length > 0) {
    return strip.map((step) => ({ hash: step.picture, label: `× ${step.strength}` }));
  }
  return [
    ...(source ? [{ hash: source, label: 'Before' }] : []),
    ...(picture ? [{ hash: picture, label: 'After' }] : []),
  ];
}

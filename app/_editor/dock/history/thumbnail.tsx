import { ImageOff } from 'lucide-react';
import { thumbnailUrl } from '#app/_api/picture-url.ts';

type ThumbnailProps = { readonly hash: string | null; readonly words: string };

/** What a run gave, small; an empty frame where it gave no picture. */
export function Thumbnail({ hash, words }: ThumbnailProps) {
  const frame = 'size-10 shrink-0 rounded-sm border';
  if (hash === null) {
    return (
      <span className={`${frame} flex items-center justify-center border-dashed text-ink-3`}>
        <ImageOff aria-hidden size={14} />
        <span className="sr-only">No picture</span>
      </span>
    );
  }
  return (
    <img
      src={thumbnailUrl(hash)}
      alt={words}
      loading="lazy"
      className={`${frame} checkered object-cover`}
    />
  );
}

import { type SyntheticEvent, useState } from 'react';
import { pictureUrl } from '#app/_api/picture-url.ts';
import { tinyPx } from './use-is-tiny.ts';
import { goneSentence } from './value-query.tsx';

type PictureProps = {
  readonly hash: string;
  /** What it shows. */
  readonly title: string;
  readonly className?: string | undefined;
};

/** A stored picture; tiny ones are enlarged in whole pixels. */
export function Picture({ hash, title, className = '' }: PictureProps) {
  const [missing, setMissing] = useState<string>();
  if (missing === hash) return <p className="p-3 text-12 text-ink-3">{goneSentence}</p>;
  return (
    <img
      src={pictureUrl(hash)}
      alt={title}
      decoding="async"
      draggable={false}
      onLoad={keepPixels}
      onError={() => setMissing(hash)}
      className={`block object-contain ${className}`}
    />
  );
}

function keepPixels({ currentTarget: { naturalWidth, style } }: SyntheticEvent<HTMLImageElement>) {
  style.imageRendering = naturalWidth <= tinyPx ? 'pixelated' : 'auto';
}

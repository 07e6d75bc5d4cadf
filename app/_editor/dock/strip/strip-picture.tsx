import type { MouseEvent } from 'react';
import type { Answers } from '#app/_api/api-client.ts';
import { thumbnailUrl } from '#app/_api/picture-url.ts';
import { tellMoment } from '#app/_editor/state/run-words.ts';

type StripPictureProps = {
  readonly result: Answers['runs']['results'][number];
  readonly isCurrent: boolean;
  readonly isMarked: boolean;
  readonly onChosen: (event: MouseEvent) => void;
};

/** One result, small. */
export function StripPicture({ result, isCurrent, isMarked, onChosen }: StripPictureProps) {
  const when = tellMoment(Date.parse(`${result.createdAt}`), Date.now());
  const words = `${result.instruction ?? result.title}, ${when}`;
  const edge = isMarked ? 'border-state-stale' : isCurrent ? 'border-accent' : 'border-line';
  return (
    <button
      type="button"
      title={words}
      aria-current={isCurrent || undefined}
      onClick={onChosen}
      className={`block aspect-square w-full overflow-hidden rounded-sm border-2 hover:border-line-strong ${edge}`}
    >
      <img
        src={thumbnailUrl(result.picture)}
        alt={isMarked ? `${words}, chosen to compare` : words}
        loading="lazy"
        className="checkered size-full object-cover"
      />
    </button>
  );
}

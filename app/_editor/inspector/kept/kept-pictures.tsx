import type { ReactNode } from 'react';
import { pictureUrl } from '#app/_api/picture-url.ts';
import { DifferencePicture } from '#app/_editor/compare/pictures/difference-picture.tsx';
import { useDifference } from '#app/_editor/compare/pictures/use-difference.ts';
import { useSession } from '#app/_editor/state/session.ts';
import { Picture } from '#app/_editor/values/picture.tsx';
import { tinyPx } from '#app/_editor/values/use-is-tiny.ts';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import type { Kept } from './find-kept.ts';

type KeptPicturesProps = { readonly picture: string; readonly kept: Kept };

/** The picture, what the autoencoder and the inversion give back of it, and where that differs. */
export function KeptPictures({
  picture,
  kept: { autoencoder, reconstruction },
}: KeptPicturesProps) {
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(140px,1fr))] gap-2">
      <Shown title="Picture" hash={picture} />
      <Shown title="Autoencoder and back" hash={autoencoder} />
      <Shown title="Reconstruction" hash={reconstruction} />
      {reconstruction === undefined ? (
        <Missing title="Difference" />
      ) : (
        <ShownDifference picture={picture} reconstruction={reconstruction} />
      )}
    </div>
  );
}

function Shown({ title, hash }: { readonly title: string; readonly hash: string | undefined }) {
  const { view } = useSession();
  if (hash === undefined) return <Missing title={title} />;
  const open = () => view.setState({ shown: { type: 'image', hash, title } });
  return (
    <Framed title={title} onOpen={open}>
      <Picture hash={hash} title={title} className="checkered aspect-square w-full" />
    </Framed>
  );
}

type ShownDifferenceProps = { readonly picture: string; readonly reconstruction: string };

function ShownDifference({ picture, reconstruction }: ShownDifferenceProps) {
  const { view } = useSession();
  const query = useDifference(pictureUrl(picture), pictureUrl(reconstruction));
  const first = { hash: picture, label: 'Picture' };
  const second = { hash: reconstruction, label: 'Reconstruction' };
  return (
    <ValueQuery query={query} placeholder="aspect-square w-full">
      {(difference) => (
        <Framed
          title={`Difference, at most ${Math.round(difference.largest)} of 255`}
          onOpen={() => view.setState({ pair: { first, second, way: 'difference' } })}
        >
          <DifferencePicture
            difference={difference}
            full={Math.max(1, difference.largest)}
            className={`block aspect-square w-full object-contain ${difference.width <= tinyPx ? '[image-rendering:pixelated]' : ''}`}
          />
        </Framed>
      )}
    </ValueQuery>
  );
}

type FramedProps = {
  readonly title: string;
  readonly onOpen: () => void;
  readonly children: ReactNode;
};

/** A picture that opens large when it is pressed. */
function Framed({ title, onOpen, children }: FramedProps) {
  return (
    <figure className="flex min-w-0 flex-col gap-1">
      <button
        type="button"
        aria-label={`Open large: ${title}`}
        onClick={onOpen}
        className="block w-full cursor-zoom-in overflow-hidden rounded-md border hover:border-line-strong"
      >
        {children}
      </button>
      <figcaption className="figures text-11 text-ink-3">{title}</figcaption>
    </figure>
  );
}

function Missing({ title }: { readonly title: string }) {
  return (
    <figure className="flex min-w-0 flex-col gap-1">
      <p className="flex aspect-square w-full items-center justify-center rounded-md border border-line-strong border-dashed text-11 text-ink-3">
        Not computed yet
      </p>
      <figcaption className="text-11 text-ink-3">{title}</figcaption>
    </figure>
  );
}

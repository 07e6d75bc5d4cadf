import { ImageUp } from 'lucide-react';
import { useRef } from 'react';
import { pictureUrl } from '#app/_api/picture-url.ts';
import { useSession } from '#app/_editor/state/session.ts';
import { Button } from '#app/_ui/button.tsx';
import { useToast } from '#app/_ui/use-toast.ts';
import { choosePicture } from '../actions/choose-picture.ts';

/** The picture of an image node, which a double-click opens in full; or the way to one. */
export function CardPicture({ id, hash }: { readonly id: string; readonly hash: string }) {
  const session = useSession();
  const toast = useToast();
  const file = useRef<HTMLInputElement>(null);
  return (
    <div className="card-result border-t p-2">
      {hash === '' ? (
        <div className="nodrag flex flex-col items-center gap-2 py-4 text-center text-12 text-ink-2">
          <p>No picture yet. Drop a file here.</p>
          <Button size="small" icon={ImageUp} onClick={() => file.current?.click()}>
            Choose a picture
          </Button>
        </div>
      ) : (
        <img
          src={pictureUrl(hash)}
          alt="Chosen"
          draggable={false}
          decoding="async"
          onDoubleClick={() =>
            session.view.setState({ shown: { type: 'image', hash, title: 'Picture' } })
          }
          className="aspect-square w-full rounded-sm bg-surface-3 object-contain"
        />
      )}
      <input
        ref={file}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        aria-label="Picture file"
        className="hidden"
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) void choosePicture(session, toast, { node: id, file: chosen });
        }}
      />
    </div>
  );
}

import { Upload } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { buttonLook } from '#app/_ui/button-look.ts';
import { usePictureUpload } from './use-picture-upload.ts';

type PictureDropProps = {
  readonly as: 'image' | 'mask';
  readonly onKept: (hash: string) => void;
  /** Whether there is a picture already. */
  readonly isReplacing: boolean;
  /** The picture that is there, or what stands in for it. */
  readonly children: ReactNode;
  /** More ways to a picture, beside the button. */
  readonly more?: ReactNode;
};

/** A place for a picture: drop a file on it, paste one into it, or choose one. */
export function PictureDrop({ as, onKept, isReplacing, children, more }: PictureDropProps) {
  const id = useId();
  const upload = usePictureUpload(as, onKept);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) upload.mutate(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard
    <div
      className="flex flex-col gap-2"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        take(event.dataTransfer.files);
      }}
      onPaste={(event) => {
        if (event.clipboardData.files.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        take(event.clipboardData.files);
      }}
    >
      {children}
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          className="peer sr-only"
          disabled={upload.isPending}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = ''; // so that the same file can be chosen again
          }}
        />
        <label
          htmlFor={id}
          className={`${buttonLook('quiet', 'small')} peer-focus-visible:outline-2 peer-focus-visible:outline-accent`}
        >
          <Upload aria-hidden size={14} />
          {upload.isPending ? 'Taking it in' : isReplacing ? 'Replace' : 'Choose a file'}
        </label>
        {more}
      </div>
    </div>
  );
}

import { ImagePlus } from 'lucide-react';
import { useState } from 'react';
import { PictureDrop } from '#app/_editor/params/controls/picture-drop.tsx';
import { MaskPicture } from '#app/_editor/values/mask-picture.tsx';
import { Picture } from '#app/_editor/values/picture.tsx';
import { Button } from '#app/_ui/button.tsx';
import { PictureChooser } from './picture-chooser.tsx';
import { PictureReach } from './picture-reach.tsx';

type PicturePickerProps = {
  /** The hash of the chosen picture; null while none is. */
  readonly value: string | null;
  readonly type: 'image' | 'mask';
  readonly onChange: (hash: string) => void;
  /** What the picture is, for screen readers. */
  readonly title?: string | undefined;
};

/** Shows the chosen picture, and every way to another: a file, a sample, an earlier result, a scene. */
export function PicturePicker({ value, type, onChange, title = 'Picture' }: PicturePickerProps) {
  const [isChoosing, setIsChoosing] = useState(false);
  const Shown = type === 'mask' ? MaskPicture : Picture;
  const more = (
    <Button size="small" icon={ImagePlus} onClick={() => setIsChoosing(true)}>
      Samples, results, scenes
    </Button>
  );
  return (
    <>
      <PictureDrop
        as={type}
        isReplacing={value !== null}
        onKept={onChange}
        more={type === 'image' ? more : undefined}
      >
        {value === null ? (
          <p className="rounded-md border border-line-strong border-dashed px-3 py-6 text-center text-12 text-ink-3">
            Drop or paste a PNG, JPEG or WebP here
          </p>
        ) : (
          <Shown
            hash={value}
            title={title}
            className={`w-full rounded-md ${type === 'mask' ? 'aspect-square' : 'max-h-96 bg-surface-3'}`}
          />
        )}
        {value !== null && type === 'image' ? <PictureReach hash={value} /> : null}
      </PictureDrop>
      {isChoosing ? (
        <PictureChooser
          onClose={() => setIsChoosing(false)}
          onChoose={(hash) => {
            onChange(hash);
            setIsChoosing(false);
          }}
        />
      ) : null}
    </>
  );
}

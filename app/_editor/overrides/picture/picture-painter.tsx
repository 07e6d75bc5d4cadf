import { PainterWindow } from '../painting/painter-window.tsx';
import { loadPicture } from './load-picture.ts';
import { PictureWorkshop } from './picture-workshop.tsx';

type PicturePainterProps = {
  /** What the picture is called. */
  readonly label: string;
  /** The picture that counts. */
  readonly hash: string;
  /** The one that its node gave, where there is one. */
  readonly automatic: string | null;
  readonly onPainted: (hash: string) => void;
  readonly onClose: () => void;
};

/** A window in which a picture is painted over, pixel by pixel of its own. */
export function PicturePainter(props: PicturePainterProps) {
  const { label, hash, automatic, onPainted, onClose } = props;
  return (
    <PainterWindow
      as="image"
      title={`Paint ${label}`}
      description="Pixels that you do not paint stay exactly as they are."
      hashes={[hash, automatic]}
      load={() => loadPicture(hash, automatic)}
      {...{ onPainted, onClose }}
    >
      {(workshop) => <PictureWorkshop {...workshop} />}
    </PainterWindow>
  );
}

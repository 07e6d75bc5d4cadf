import { useSession, useView } from '#app/_editor/state/session.ts';
import { MaskPainter } from '../mask/mask-painter.tsx';
import { PicturePainter } from '../picture/picture-painter.tsx';
import { putStored } from '../put-stored.ts';

/** The window in which a picture or a mask is painted. Runs go on behind it, and change nothing of what it began with. */
export function PainterOverlay() {
  const { document, view } = useSession();
  const painting = useView((state) => state.painting);
  if (painting === null) return null;
  const { named, automatic } = painting;
  const onClose = () => view.setState({ painting: null });
  const onPainted = (painted: string) => {
    putStored(document, { named, automatic, hash: painted });
    onClose();
  };
  if (painting.as === 'mask') {
    return <MaskPainter {...{ named, onPainted, onClose }} hash={painting.hash} />;
  }
  return (
    <PicturePainter
      {...{ onPainted, onClose }}
      hash={painting.hash}
      label={named.label}
      automatic={automatic?.hash ?? null}
    />
  );
}

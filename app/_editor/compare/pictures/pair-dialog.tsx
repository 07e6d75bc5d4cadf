import { pictureUrl } from '#app/_api/picture-url.ts';
import { useSession, useView } from '#app/_editor/state/session.ts';
import type { ComparedPicture } from '#app/_editor/state/view-store.ts';
import { Dialog } from '#app/_ui/dialog.tsx';
import { ComparedPictures } from './compared-pictures.tsx';

/** Two stored pictures against each other, over the whole screen, while two are to be compared. */
export function PairDialog() {
  const { view } = useSession();
  const pair = useView((state) => state.pair);
  if (!pair) return null;
  const [first, second] = [toSide(pair.first), toSide(pair.second)];
  return (
    <Dialog
      open
      size="full"
      title="Compare pictures"
      description={`${first.label}; ${second.label}`}
      onOpenChange={(isOpen) => isOpen || view.setState({ pair: null })}
    >
      <div className="mx-auto max-w-240">
        <ComparedPictures pair={{ first, second }} startWith={pair.way} />
      </div>
    </Dialog>
  );
}

const toSide = ({ hash, label }: ComparedPicture) => ({ src: pictureUrl(hash), label });

import { useSession, useView } from '#app/_editor/state/session.ts';
import { Dialog } from '#app/_ui/dialog.tsx';
import { CompareView } from './compare-view.tsx';

/** Two runs side by side, over the whole screen, while two are to be compared. */
export function CompareDialog() {
  const { view } = useSession();
  const compared = useView((state) => state.compared);
  const isAsked = useView((state) => state.overlay === 'compare');
  const close = () => view.setState({ compared: null, ...(isAsked ? { overlay: 'none' } : {}) });
  return (
    <Dialog
      title="Compare runs"
      size="full"
      open={compared !== null || isAsked}
      onOpenChange={(open) => open || close()}
    >
      <CompareView compared={compared} />
    </Dialog>
  );
}

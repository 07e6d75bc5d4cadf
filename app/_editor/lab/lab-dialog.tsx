import { useSession, useView } from '#app/_editor/state/session.ts';
import { Dialog } from '#app/_ui/dialog.tsx';
import { LabView } from './lab-view.tsx';

/** The Direction Lab over the whole screen, while it is open. */
export function LabDialog() {
  const { view } = useSession();
  const isOpen = useView(({ overlay }) => overlay === 'lab');
  if (!isOpen) return null;
  return (
    <Dialog
      open
      size="full"
      title="Direction Lab"
      description="What a direction is made of, what becomes of it when it is changed, and the directions you keep."
      onOpenChange={(open) => open || view.setState({ overlay: 'none' })}
    >
      <LabView />
    </Dialog>
  );
}

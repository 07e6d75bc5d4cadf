import { Redo2, Undo2 } from 'lucide-react';
import { redoName, undoName } from '#app/_editor/document/history.ts';
import { useDocument, useSession } from '#app/_editor/state/session.ts';
import { IconButton } from '#app/_ui/icon-button.tsx';

/** Takes the last step back, or does it again; says which step that is. */
export function HistoryButtons() {
  const { document } = useSession();
  const undo = useDocument(({ history }) => undoName(history));
  const redo = useDocument(({ history }) => redoName(history));
  return (
    <span className="flex shrink-0">
      <IconButton
        icon={Undo2}
        label={undo === null ? 'Undo' : `Undo: ${undo}`}
        shortcut="Mod+Z"
        disabledReason={undo === null ? 'Nothing to undo' : undefined}
        onClick={document.undo}
      />
      <IconButton
        icon={Redo2}
        label={redo === null ? 'Redo' : `Redo: ${redo}`}
        shortcut="Mod+Shift+Z"
        disabledReason={redo === null ? 'Nothing to redo' : undefined}
        onClick={document.redo}
      />
    </span>
  );
}

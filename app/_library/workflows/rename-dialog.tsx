import { limits } from '#app/_editor/document/limits.ts';
import { TextDialog } from './text-dialog.tsx';

type RenameDialogProps = {
  readonly name: string;
  readonly onSave: (name: string) => Promise<void>;
  readonly onClose: () => void;
};

/** Asks what a workflow is to be called. */
export function RenameDialog({ name, onSave, onClose }: RenameDialogProps) {
  return (
    <TextDialog
      title="Rename the workflow"
      label="Name"
      text={name}
      maxLength={limits.title}
      refuse={(text) => (text.trim() === '' ? 'A workflow needs a name.' : null)}
      onSave={(text) => onSave(text.trim())}
      onClose={onClose}
    />
  );
}

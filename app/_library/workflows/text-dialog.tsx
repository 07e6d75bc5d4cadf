import { type FormEvent, useState } from 'react';
import { tellError } from '#app/_library/tell-error.ts';
import { Button } from '#app/_ui/button.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { TextField } from '#app/_ui/text-field.tsx';

type TextDialogProps = {
  readonly title: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly text: string;
  readonly maxLength: number;
  /** Why a text cannot be saved; null when it can. */
  readonly refuse: (text: string) => string | null;
  readonly onSave: (text: string) => Promise<void>;
  readonly onClose: () => void;
};

/** Asks for a line of text and saves it; a refusal stands under it. */
export function TextDialog(props: TextDialogProps) {
  const { title, label, hint, maxLength, onSave, onClose } = props;
  const [text, setText] = useState(props.text);
  const [error, setError] = useState<string | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const refusal = props.refuse(text);
    if (refusal !== null) return setError(refusal);
    setBusy(true);
    try {
      await onSave(text);
      onClose();
    } catch (failure) {
      setError(tellError(failure));
      setBusy(false);
    }
  };
  return (
    <Dialog title={title} size="small" open onOpenChange={(isOpen) => isOpen || onClose()}>
      <form onSubmit={(event) => void save(event)} className="flex flex-col gap-4">
        <TextField
          {...{ label, hint, error, maxLength }}
          value={text}
          autoFocus
          onChange={(next) => {
            setText(next);
            setError(undefined);
          }}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={isBusy ? 'Saving' : undefined}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

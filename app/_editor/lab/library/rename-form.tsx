import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { TextArea } from '#app/_ui/text-area.tsx';
import { TextField } from '#app/_ui/text-field.tsx';
import type { useLibrary } from './use-library.ts';
import type { SavedDirection } from './use-saved-directions.ts';

type RenameFormProps = {
  readonly saved: SavedDirection;
  readonly library: ReturnType<typeof useLibrary>;
  readonly onClose: () => void;
};

/** Another name and note for a saved direction. */
export function RenameForm({ saved, library, onClose }: RenameFormProps) {
  const [name, setName] = useState(saved.name);
  const [note, setNote] = useState(saved.note);
  const rename = async () => {
    const wish = { id: saved.id, name: name.trim(), note: note.trim() };
    if (await library.rename(wish)) onClose();
  };
  return (
    <div className="flex flex-col gap-2">
      <TextField label="Name" value={name} maxLength={200} autoFocus onChange={setName} />
      <TextArea label="Note" value={note} rows={1} maxRows={4} onChange={setNote} />
      <div className="flex gap-2">
        <Button
          size="small"
          variant="primary"
          disabledReason={name.trim() === '' ? 'Give it a name first.' : undefined}
          onClick={() => void rename()}
        >
          Rename
        </Button>
        <Button size="small" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

import { BookmarkPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { TextArea } from '#app/_ui/text-area.tsx';
import { TextField } from '#app/_ui/text-field.tsx';
import { PreviewChoice, type PreviewPick } from './previews/preview-choice.tsx';
import { type PreviewPlace, usePreviews } from './previews/use-previews.ts';
import { useLibrary } from './use-library.ts';

type SaveFormProps = {
  /** Hash of the direction to keep. */
  readonly artifact: string;
  /** What to call it unless the person says otherwise. */
  readonly name: string;
  readonly place: PreviewPlace;
};

/** Keeps the direction that is shown under a name, with pictures of what it does. */
export function SaveForm({ artifact, name: proposed, place }: SaveFormProps) {
  const library = useLibrary();
  const [name, setName] = useState(proposed);
  const [note, setNote] = useState('');
  const offered = usePreviews(artifact, place);
  const [pick, setPick] = useState<PreviewPick | null>(null);
  const picked = pick ?? offered[0]?.value ?? 'none';
  const [state, setState] = useState<'open' | 'saving' | 'saved'>('open');
  const save = async () => {
    setState('saving');
    const preview = offered.find(({ value }) => value === picked)?.preview;
    const words = { name: name.trim(), note: note.trim() };
    const isSaved = await library.save({ ...words, artifact, ...preview });
    setState(isSaved ? 'saved' : 'open');
  };
  return (
    <fieldset className="flex flex-col gap-3 rounded-md border p-3">
      <legend className="px-1 text-12 text-ink-2">Save this direction</legend>
      <TextField label="Name" value={name} maxLength={200} onChange={setName} />
      <TextArea label="Note" value={note} rows={1} maxRows={4} onChange={setNote} />
      <PreviewChoice offered={offered} value={picked} onChange={setPick} />
      <Button
        icon={BookmarkPlus}
        busy={state === 'saving' ? 'Saving' : undefined}
        disabledReason={name.trim() === '' ? 'Give it a name first.' : undefined}
        onClick={() => void save()}
        className="self-start"
      >
        Save
      </Button>
      {state === 'saved' ? (
        <p role="status" className="text-12 text-ink-2">
          Saved to the library.
        </p>
      ) : null}
    </fieldset>
  );
}

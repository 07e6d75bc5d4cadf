import { Trash2 } from 'lucide-react';
import type { ShotDraft } from '#app/_editor/params/list-schemas.ts';
import type { Edit } from '#app/_ui/edit.ts';
import { IconButton } from '#app/_ui/icon-button.tsx';
import { TextArea } from '#app/_ui/text-area.tsx';
import { TextField } from '#app/_ui/text-field.tsx';

type ShotEditorProps = {
  /** Counted from 1. */
  readonly number: number;
  readonly shot: ShotDraft;
  readonly onChange: Edit<ShotDraft>;
  readonly onRemove: () => void;
};

/** One example for the language model: an instruction, captions before, captions after, one a line. */
export function ShotEditor({ number, shot, onChange, onRemove }: ShotEditorProps) {
  const lines = (side: 'before' | 'after', label: string) => (
    <TextArea
      label={`${label}, one a line`}
      value={shot[side].join('\n')}
      onChange={(text, isFinal) => onChange({ ...shot, [side]: text.split('\n') }, isFinal)}
    />
  );
  return (
    <fieldset className="relative flex min-w-0 flex-col gap-2 rounded-md border p-2">
      <legend className="px-1 text-11 text-ink-3">Example {number}</legend>
      <TextField
        label="Instruction"
        value={shot.instruction}
        onChange={(instruction, isFinal) => onChange({ ...shot, instruction }, isFinal)}
      />
      {lines('before', 'Before')}
      {lines('after', 'After')}
      <span className="absolute top-0 right-1">
        <IconButton
          label={`Remove example ${number}`}
          icon={Trash2}
          size="small"
          onClick={onRemove}
        />
      </span>
    </fieldset>
  );
}

import { Plus, Trash2 } from 'lucide-react';
import { MoveButtons } from '#app/_editor/overrides/move-buttons.tsx';
import { moveItem } from '#app/_editor/overrides/move-item.ts';
import { Button } from '#app/_ui/button.tsx';
import { Checkbox } from '#app/_ui/checkbox.tsx';
import type { Edit } from '#app/_ui/edit.ts';
import { IconButton } from '#app/_ui/icon-button.tsx';
import { TextArea } from '#app/_ui/text-area.tsx';
import type { Captions } from '#nodes/contract/ports.ts';

type CaptionListEditorProps = {
  readonly label: string;
  readonly captions: Captions;
  readonly onChange: Edit<Captions>;
};

/** Captions to write, to switch off one by one, to add and to remove. */
export function CaptionListEditor({ label, captions, onChange }: CaptionListEditorProps) {
  const change = (at: number, part: Partial<Captions[number]>, isFinal: boolean) =>
    onChange(
      captions.map((caption, place) => (place === at ? { ...caption, ...part } : caption)),
      isFinal,
    );
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="sr-only">{label}</legend>
      {captions.map(({ text, enabled }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a caption is its place
        <div key={at} className="flex items-start gap-2">
          <span className="pt-1.5">
            <Checkbox
              label={`Use caption ${at + 1}`}
              hideLabel
              checked={enabled}
              onChange={(isOn) => change(at, { enabled: isOn }, true)}
            />
          </span>
          <div className={`min-w-0 flex-1 ${enabled ? '' : 'line-through opacity-60'}`}>
            <TextArea
              label={`Caption ${at + 1}`}
              hideLabel
              rows={1}
              value={text}
              onChange={(next, isFinal) => change(at, { text: next }, isFinal)}
            />
          </div>
          <MoveButtons
            name={`caption ${at + 1}`}
            place={at}
            count={captions.length}
            onMove={(to) => onChange(moveItem(captions, at, to), true)}
          />
          <IconButton
            label={`Remove caption ${at + 1}`}
            icon={Trash2}
            size="small"
            className="mt-1"
            onClick={() =>
              onChange(
                captions.filter((_, place) => place !== at),
                true,
              )
            }
          />
        </div>
      ))}
      <Button
        variant="bare"
        size="small"
        icon={Plus}
        className="self-start"
        onClick={() => onChange([...captions, { text: '', enabled: true }], true)}
      >
        Add a caption
      </Button>
    </fieldset>
  );
}

import { Trash2 } from 'lucide-react';
import { humanise } from '#app/_editor/params/humanise.ts';
import type { Edit } from '#app/_ui/edit.ts';
import { IconButton } from '#app/_ui/icon-button.tsx';
import { NumberSlider } from '#app/_ui/number-slider.tsx';
import { Select } from '#app/_ui/select.tsx';
import type { Thing } from '#nodes/scenes/scene.ts';
import { colours, fills, shapes, sizes } from '#nodes/scenes/vocabulary.ts';

type ThingEditorProps = {
  /** Counted from 1. */
  readonly number: number;
  readonly thing: Thing;
  readonly onChange: Edit<Thing>;
  readonly onRemove: () => void;
};

const looks = { shape: shapes, colour: colours, size: sizes, fill: fills };
const looksInOrder = ['shape', 'colour', 'size', 'fill'] as const;

/** One object of a scene: what it looks like and where it is. */
export function ThingEditor({ number, thing, onChange, onRemove }: ThingEditorProps) {
  return (
    <fieldset className="relative grid min-w-0 grid-cols-2 gap-2 rounded-md border p-2">
      <legend className="px-1 text-11 text-ink-3">Object {number}</legend>
      {looksInOrder.map((look) => (
        <Select
          key={look}
          label={humanise(look)}
          value={thing[look]}
          options={looks[look].map((value) => ({ value, label: humanise(value) }))}
          onChange={(value) => onChange({ ...thing, [look]: value }, true)}
        />
      ))}
      {(['x', 'y'] as const).map((axis) => (
        <div key={axis} className="col-span-2">
          <NumberSlider
            label={axis === 'x' ? 'From the left' : 'From the top'}
            {...{ min: 0, max: 63, step: 1, unit: 'px' }}
            value={thing[axis]}
            onChange={(value, isFinal) => onChange({ ...thing, [axis]: value }, isFinal)}
          />
        </div>
      ))}
      <span className="absolute top-0 right-1">
        <IconButton
          label={`Remove object ${number}`}
          icon={Trash2}
          size="small"
          onClick={onRemove}
        />
      </span>
    </fieldset>
  );
}

import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { NumberField } from '#app/_ui/number-field.tsx';
import { featherPixels } from './feather-pixels.ts';
import { fillRectangle } from './fill-shape.ts';
import type { MaskPixels } from './mask-pixels.ts';

type MaskNumbersProps = {
  readonly mask: MaskPixels;
  readonly isErasing: boolean;
  readonly onChange: (mask: MaskPixels) => void;
};

/** What needs no pointer: a rectangle by numbers, and how soft the edges are. */
export function MaskNumbers({ mask, isErasing, onChange }: MaskNumbersProps) {
  const [box, setBox] = useState({ x: 0, y: 0, width: mask.width, height: mask.height });
  const [radius, setRadius] = useState(2);
  const fields = [
    { key: 'x', label: 'Left', max: mask.width },
    { key: 'y', label: 'Top', max: mask.height },
    { key: 'width', label: 'Width', max: mask.width },
    { key: 'height', label: 'Height', max: mask.height },
  ] as const;
  const corners = [box, { x: box.x + box.width, y: box.y + box.height }] as const;
  return (
    <div className="flex flex-col gap-3">
      <fieldset className="flex flex-col gap-2">
        <legend className="text-12 font-medium text-ink-2">Rectangle by numbers</legend>
        <div className="grid grid-cols-2 gap-2">
          {fields.map(({ key, label, max }) => (
            <NumberField
              key={key}
              {...{ label, max, min: 0, step: 1, unit: 'px', value: box[key] }}
              onChange={(value) => setBox({ ...box, [key]: value })}
            />
          ))}
        </div>
        <Button
          size="small"
          className="self-start"
          onClick={() => onChange(fillRectangle(mask, corners, isErasing))}
        >
          {isErasing ? 'Erase this rectangle' : 'Fill this rectangle'}
        </Button>
      </fieldset>
      <div className="flex items-end gap-2">
        <NumberField
          label="Feather"
          {...{ min: 0.5, max: 50, step: 0.5, unit: 'px', value: radius }}
          onChange={setRadius}
        />
        <Button size="small" onClick={() => onChange(featherPixels(mask, radius))}>
          Soften the edges
        </Button>
      </div>
    </div>
  );
}

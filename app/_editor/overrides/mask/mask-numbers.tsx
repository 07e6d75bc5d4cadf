import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { NumberField } from '#app/_ui/number-field.tsx';
import { fillRectangle } from '../painting/fill-shape.ts';
import type { MaskPixels } from '../painting/mask-pixels.ts';
import { RectangleByNumbers } from '../painting/rectangle-by-numbers.tsx';
import { featherPixels } from './feather-pixels.ts';

type MaskNumbersProps = {
  readonly mask: MaskPixels;
  readonly isErasing: boolean;
  readonly onChange: (mask: MaskPixels) => void;
};

/** What needs no pointer: a rectangle by numbers, and how soft the edges are. */
export function MaskNumbers({ mask, isErasing, onChange }: MaskNumbersProps) {
  const [radius, setRadius] = useState(2);
  return (
    <div className="flex flex-col gap-3">
      <RectangleByNumbers size={mask}>
        {(corners) => (
          <Button
            size="small"
            className="self-start"
            onClick={() => onChange(fillRectangle(mask, corners, isErasing))}
          >
            {isErasing ? 'Erase this rectangle' : 'Fill this rectangle'}
          </Button>
        )}
      </RectangleByNumbers>
      <div className="flex flex-col items-start gap-2">
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

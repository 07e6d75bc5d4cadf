import { type ReactNode, useState } from 'react';
import { NumberField } from '#app/_ui/number-field.tsx';
import type { MaskPixels, PixelPoint } from './mask-pixels.ts';

type RectangleByNumbersProps = {
  readonly size: Pick<MaskPixels, 'width' | 'height'>;
  /** What can be done with the rectangle between two corners. */
  readonly children: (corners: readonly [PixelPoint, PixelPoint]) => ReactNode;
};

/** A rectangle that needs no pointer. */
export function RectangleByNumbers({ size, children }: RectangleByNumbersProps) {
  const [box, setBox] = useState({ x: 0, y: 0, width: size.width, height: size.height });
  const fields = [
    { key: 'x', label: 'Left', max: size.width },
    { key: 'y', label: 'Top', max: size.height },
    { key: 'width', label: 'Width', max: size.width },
    { key: 'height', label: 'Height', max: size.height },
  ] as const;
  return (
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
      {children([box, { x: box.x + box.width, y: box.y + box.height }])}
    </fieldset>
  );
}

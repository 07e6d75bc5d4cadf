'use client';

import type { Edit } from './edit.ts';
import { Field, type FieldProps } from './field.tsx';
import { NumberInput } from './number-input.tsx';
import { RangeInput } from './range-input.tsx';

type NumberSliderProps = FieldProps & {
  readonly value: number;
  readonly onChange: Edit<number>;
  readonly min: number;
  readonly max: number;
  readonly step?: number | undefined;
  readonly unit?: string | undefined;
};

/** A number in a range: slid, or typed beside the label. */
export function NumberSlider(props: NumberSliderProps) {
  const { value, onChange, min, max, step, unit, label, disabled } = props;
  const range = { value, onChange, min, max, step, disabled };
  return (
    <Field field={{ ...props, hideLabel: false }}>
      {(ids) => (
        <span className="flex items-center gap-3">
          <RangeInput
            {...range}
            label={`${label}, slider`}
            valueText={unit && `${value} ${unit}`}
          />
          <span className="well flex h-7 w-20 shrink-0 items-center gap-1 px-2">
            <NumberInput {...ids} {...range} className="w-full flex-1 text-right" />
            {unit !== undefined && <span className="shrink-0 text-11 text-ink-3">{unit}</span>}
          </span>
        </span>
      )}
    </Field>
  );
}

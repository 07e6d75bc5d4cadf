'use client';

import { ChevronDown, ChevronUp } from 'lucide-react';
import type { Edit } from './edit.ts';
import { Field, type FieldProps } from './field.tsx';
import { NumberInput } from './number-input.tsx';
import { type NumberRange, snapToRange } from './number-range.ts';

type NumberFieldProps = FieldProps &
  NumberRange & {
    readonly value: number;
    readonly onChange: Edit<number>;
    /** Stands after the number, for example "px". */
    readonly unit?: string | undefined;
  };

/** A number typed or stepped. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, unit, min, max, step } = props;
  const stepBy = (steps: number) =>
    onChange(snapToRange(value + steps * (step ?? 1), { min, max, step }), true);
  const arrow = 'flex h-3 w-5 items-center justify-center text-ink-3 hover:text-ink-1';
  return (
    <Field field={props}>
      {(ids) => (
        <span className="well flex h-7 items-center gap-1 pl-2">
          <NumberInput
            {...ids}
            {...{ value, onChange, min, max, step }}
            disabled={props.disabled}
            className="flex-1"
          />
          {unit !== undefined && <span className="text-12 text-ink-3">{unit}</span>}
          <span aria-hidden className="flex flex-col">
            <button type="button" tabIndex={-1} className={arrow} onClick={() => stepBy(1)}>
              <ChevronUp size={12} />
            </button>
            <button type="button" tabIndex={-1} className={arrow} onClick={() => stepBy(-1)}>
              <ChevronDown size={12} />
            </button>
          </span>
        </span>
      )}
    </Field>
  );
}

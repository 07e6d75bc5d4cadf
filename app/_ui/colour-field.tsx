'use client';

import type { Edit } from './edit.ts';
import { Field, type FieldProps } from './field.tsx';

type ColourFieldProps = FieldProps & {
  /** As #rrggbb. */
  readonly value: string;
  readonly onChange: Edit<string>;
};

/** A colour, chosen in the window that the browser has for it. */
export function ColourField(props: ColourFieldProps) {
  const { value, onChange, disabled } = props;
  return (
    <Field field={props}>
      {(ids) => (
        <span className="flex items-center gap-2">
          <input
            {...ids}
            type="color"
            value={value.toLowerCase()}
            disabled={disabled}
            onChange={(event) => onChange(event.currentTarget.value, false)}
            onBlur={(event) => onChange(event.currentTarget.value, true)}
            className="well h-7 w-12 p-0.5"
          />
          <code className="font-mono text-12 text-ink-2">{value}</code>
        </span>
      )}
    </Field>
  );
}

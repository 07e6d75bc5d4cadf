import type { PlainSpec } from '#app/_editor/params/field-spec.ts';
import { Field } from '#app/_ui/field.tsx';
import type { ControlProps } from './control-props.ts';

/** A colour, chosen or written as #rrggbb. */
export function ColourControl({ value, onChange, field }: ControlProps<PlainSpec>) {
  const colour = typeof value === 'string' ? value : '#000000';
  return (
    <Field field={field}>
      {(ids) => (
        <span className="flex items-center gap-2">
          <input
            {...ids}
            type="color"
            value={colour.toLowerCase()}
            onChange={(event) => onChange(event.currentTarget.value, false)}
            onBlur={(event) => onChange(event.currentTarget.value, true)}
            className="well h-7 w-12 p-0.5"
          />
          <code className="font-mono text-12 text-ink-2">{colour}</code>
        </span>
      )}
    </Field>
  );
}

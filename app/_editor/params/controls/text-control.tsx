import type { PlainSpec } from '#app/_editor/params/field-spec.ts';
import { TextArea } from '#app/_ui/text-area.tsx';
import { TextField } from '#app/_ui/text-field.tsx';
import type { ControlProps } from './control-props.ts';

/** A text; one that may be left out is so when it is empty. */
export function TextControl({ spec, value, onChange, field }: ControlProps<PlainSpec>) {
  const Box = spec.kind === 'textarea' ? TextArea : TextField;
  return (
    <Box
      {...field}
      value={typeof value === 'string' ? value : ''}
      placeholder={spec.isNullable ? 'Automatic' : undefined}
      onChange={(text, isFinal) => onChange(spec.isNullable && text === '' ? null : text, isFinal)}
    />
  );
}

import { PicturePicker } from '#app/_editor/palette/picture-picker.tsx';
import type { ArtifactSpec } from '#app/_editor/params/field-spec.ts';
import { Field } from '#app/_ui/field.tsx';
import type { ControlProps } from './control-props.ts';

/** A picture or a mask from a file. */
export function ArtifactControl({ spec, value, onChange, field }: ControlProps<ArtifactSpec>) {
  const hash = typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : null;
  return (
    <Field field={field}>
      {() => (
        <PicturePicker
          value={hash}
          type={spec.artifact}
          title={field.label}
          onChange={(kept) => onChange(kept, true)}
        />
      )}
    </Field>
  );
}

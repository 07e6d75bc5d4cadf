import type { PlainSpec } from '#app/_editor/params/field-spec.ts';
import { captionListSchema } from '#app/_editor/params/list-schemas.ts';
import { Field } from '#app/_ui/field.tsx';
import { CaptionListEditor } from './caption-list-editor.tsx';
import type { ControlProps } from './control-props.ts';

/** A list of captions. */
export function CaptionsControl({ value, onChange, field }: ControlProps<PlainSpec>) {
  const captions = captionListSchema.safeParse(value).data ?? [];
  return (
    <Field field={field}>
      {() => <CaptionListEditor label={field.label} captions={captions} onChange={onChange} />}
    </Field>
  );
}

import { ParamControl } from '#app/_editor/params/param-control.tsx';
import { useParam } from '#app/_editor/params/use-param.ts';
import { useSession } from '#app/_editor/state/session.ts';
import { TextArea } from '#app/_ui/text-area.tsx';
import type { FormField } from './list-form-fields.ts';

/** One question of the form; the instruction is written large. */
export function FormFieldControl({
  field: { node, spec, label, role },
}: {
  readonly field: FormField;
}) {
  const { workflowId } = useSession();
  const { value, isChanged, error, change, reset } = useParam(node, spec);
  if (role === 'instruction') {
    return (
      <TextArea
        {...{ label, error }}
        large
        rows={2}
        placeholder="What to change, for example: make the triangle striped"
        value={typeof value === 'string' ? value : ''}
        onChange={change}
      />
    );
  }
  const isPicture = role === 'picture';
  return (
    <div className={isPicture ? '[&_img]:max-h-[26vh]' : undefined}>
      <ParamControl
        {...{ spec, value }}
        field={{
          ...{ label, error, changed: !isPicture && isChanged, onReset: reset },
          hint: isPicture ? undefined : spec.description,
        }}
        onChange={change}
        place={`${workflowId} ${node} ${spec.name}`}
      />
    </div>
  );
}

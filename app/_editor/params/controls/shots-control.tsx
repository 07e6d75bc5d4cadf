import { Plus } from 'lucide-react';
import type { PlainSpec } from '#app/_editor/params/field-spec.ts';
import { shotListSchema } from '#app/_editor/params/list-schemas.ts';
import { Button } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import type { ControlProps } from './control-props.ts';
import { ShotEditor } from './shot-editor.tsx';

/** Examples of one's own for the language model. */
export function ShotsControl({ value, onChange, field }: ControlProps<PlainSpec>) {
  const shots = shotListSchema.safeParse(value).data ?? [];
  return (
    <Field field={field}>
      {() => (
        <div className="flex flex-col gap-2">
          {shots.map((shot, at) => (
            <ShotEditor
              // biome-ignore lint/suspicious/noArrayIndexKey: an example is its place
              key={at}
              number={at + 1}
              shot={shot}
              onChange={(next, isFinal) => onChange(shots.with(at, next), isFinal)}
              onRemove={() => onChange(shots.toSpliced(at, 1), true)}
            />
          ))}
          <Button
            variant="bare"
            size="small"
            icon={Plus}
            className="self-start"
            onClick={() => onChange([...shots, { instruction: '', before: [], after: [] }], true)}
          >
            Add an example
          </Button>
        </div>
      )}
    </Field>
  );
}

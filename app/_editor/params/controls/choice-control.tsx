import type { ChoiceSpec } from '#app/_editor/params/field-spec.ts';
import { humanise } from '#app/_editor/params/humanise.ts';
import { Field } from '#app/_ui/field.tsx';
import { SegmentedControl } from '#app/_ui/segmented-control.tsx';
import { Select } from '#app/_ui/select.tsx';
import type { ControlProps } from './control-props.ts';

const mostSegments = 3;

/** One of a few, all in sight where they are very few. */
export function ChoiceControl({ spec, value, onChange, field }: ControlProps<ChoiceSpec>) {
  const options = spec.choices.map((choice) => ({ value: choice, label: humanise(choice) }));
  const chosen = typeof value === 'string' ? value : '';
  const choose = (choice: string) => onChange(choice, true);
  if (options.length > mostSegments) {
    return <Select {...field} options={options} value={chosen} onChange={choose} />;
  }
  return (
    <Field field={field}>
      {() => (
        <SegmentedControl label={field.label} segments={options} value={chosen} onChange={choose} />
      )}
    </Field>
  );
}

import type { PlainSpec } from '#app/_editor/params/field-spec.ts';
import { Switch } from '#app/_ui/switch.tsx';
import type { ControlProps } from './control-props.ts';

/** Yes or no. */
export function BooleanControl({ value, onChange, field }: ControlProps<PlainSpec>) {
  return (
    <Switch {...field} checked={value === true} onChange={(checked) => onChange(checked, true)} />
  );
}

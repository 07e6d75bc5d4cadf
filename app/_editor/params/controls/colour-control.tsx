import type { PlainSpec } from '#app/_editor/params/field-spec.ts';
import { ColourField } from '#app/_ui/colour-field.tsx';
import type { ControlProps } from './control-props.ts';

/** A colour of a node's settings. */
export function ColourControl({ value, onChange, field }: ControlProps<PlainSpec>) {
  const colour = typeof value === 'string' ? value : '#000000';
  return <ColourField {...field} value={colour} onChange={onChange} />;
}

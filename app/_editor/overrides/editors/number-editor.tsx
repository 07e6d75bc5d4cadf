import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { NumberField } from '#app/_ui/number-field.tsx';
import type { NamedOutput } from '../named-output.ts';
import { usePlainOverride } from '../use-plain-override.ts';

/** A number that a node gave, to be replaced. */
export function NumberEditor(named: NamedOutput) {
  const { query, value, correct } = usePlainOverride(named, 'number');
  return (
    <ValueQuery query={value === undefined ? query : { data: value, error: null }}>
      {(number) => <NumberField label={named.label} hideLabel value={number} onChange={correct} />}
    </ValueQuery>
  );
}

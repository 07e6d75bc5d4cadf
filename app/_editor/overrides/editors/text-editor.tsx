import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { TextArea } from '#app/_ui/text-area.tsx';
import type { NamedOutput } from '../named-output.ts';
import { usePlainOverride } from '../use-plain-override.ts';

/** A text that a node wrote, to be corrected in place. */
export function TextEditor(named: NamedOutput) {
  const { query, value, correct } = usePlainOverride(named, 'text');
  return (
    <ValueQuery query={value === undefined ? query : { data: value, error: null }}>
      {(text) => (
        <TextArea
          label={named.label}
          hideLabel
          large
          hint="Correct it here; what depends on it runs again."
          value={text}
          onChange={correct}
        />
      )}
    </ValueQuery>
  );
}

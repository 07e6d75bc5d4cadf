import type { Redaction } from '#app/_editor/document/files/redact-workflow.ts';
import { Checkbox } from '#app/_ui/checkbox.tsx';

const parts = [
  { part: 'notes', label: 'Notes and the description' },
  { part: 'instructions', label: 'Instructions, captions and other texts' },
  { part: 'pictures', label: 'Chosen pictures and stored values' },
] as const;

type RedactionChoicesProps = {
  readonly value: Redaction;
  readonly onChange: (redaction: Redaction) => void;
};

/** What of a workflow is not to be given away. */
export function RedactionChoices({ value, onChange }: RedactionChoicesProps) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-12 text-ink-2">Leave out</legend>
      {parts.map(({ part, label }) => (
        <Checkbox
          key={part}
          label={label}
          checked={value[part]}
          onChange={(isLeft) => onChange({ ...value, [part]: isLeft })}
        />
      ))}
    </fieldset>
  );
}

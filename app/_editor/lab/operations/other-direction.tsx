import { useSavedDirections } from '#app/_editor/lab/library/use-saved-directions.ts';
import { Select } from '#app/_ui/select.tsx';
import { captionsBefore, type Operation } from './operation.ts';

type WithOther = Extract<Operation, { readonly other: string }>;

type OtherDirectionProps = {
  readonly operation: WithOther;
  readonly onChange: (operation: Operation) => void;
};

/** Chooses the saved direction that an operation brings in; to be kept apart from, the captions may be chosen too. */
export function OtherDirection({ operation, onChange }: OtherDirectionProps) {
  const { data = [] } = useSavedDirections('');
  const saved = [...new Map(data.map((one) => [one.artifact, one])).values()].map((one) => ({
    value: one.artifact,
    label: one.name,
    hint: `${one.pack}, ${one.tokens} × ${one.width}`,
  }));
  const isSeparation = operation.type === 'orthogonalise-direction';
  const options = isSeparation
    ? [{ value: captionsBefore, label: 'The captions before' }, ...saved]
    : saved;
  if (options.length === 0) {
    return (
      <p className="text-12 text-ink-2">
        No direction is saved yet: save or import one under Library.
      </p>
    );
  }
  return (
    <Select
      label={isSeparation ? 'Keep apart from' : 'Saved direction'}
      placeholder="Choose a direction"
      options={options}
      value={operation.other === '' ? undefined : operation.other}
      onChange={(other) => onChange({ ...operation, other })}
    />
  );
}

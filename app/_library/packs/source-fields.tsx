import { Select } from '#app/_ui/select.tsx';
import { TextField } from '#app/_ui/text-field.tsx';
import type { ChosenSource } from './choose-source.ts';
import type { Pack } from './pack.ts';

type SourceFieldsProps = {
  readonly sources: Pack['sources'];
  readonly value: ChosenSource;
  readonly onChange: (value: ChosenSource) => void;
};

const another = 'another';

/** Where a pack is to be taken from: one of the known places, each in its precision, or another. */
export function SourceFields({ sources, value, onChange }: SourceFieldsProps) {
  const choose = (choice: string) => {
    const known = choice === another ? null : Number(choice);
    const variant = known === null ? null : (sources[known]?.variant ?? null);
    onChange({ ...value, known, variant });
  };
  return (
    <>
      {sources.length > 0 && (
        <Select
          label="Take it from"
          options={[
            ...sources.map(({ repository, variant }, at) => ({
              ...{ value: String(at), label: `${repository}, ${variant}` },
              hint: at === 0 ? 'Recommended' : undefined,
            })),
            { value: another, label: 'Another repository' },
          ]}
          value={value.known === null ? another : String(value.known)}
          onChange={choose}
        />
      )}
      {value.known === null && (
        <OtherRepository sources={sources} value={value} onChange={onChange} />
      )}
    </>
  );
}

const precisions = ['fp32', 'fp16', 'q8', 'q4', 'q4f16'] as const;
const any = 'any';

function OtherRepository({ sources, value, onChange }: SourceFieldsProps) {
  return (
    <>
      <TextField
        label="Repository"
        hint="Of the Hugging Face Hub: org/name, or org/name@revision."
        placeholder="org/name"
        value={value.from}
        onChange={(from) => onChange({ ...value, from })}
        maxLength={300}
        mono
        autoFocus
      />
      {sources.length > 0 && (
        <Select
          label="Precision"
          hint="Where the repository holds several. Packs of tools/export have one."
          options={[
            { value: any, label: 'Whatever there is' },
            ...precisions.map((each) => ({ value: each, label: each })),
          ]}
          value={value.variant ?? any}
          onChange={(choice) =>
            onChange({ ...value, variant: precisions.find((each) => each === choice) ?? null })
          }
        />
      )}
    </>
  );
}

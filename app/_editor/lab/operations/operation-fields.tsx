import { NumberSlider } from '#app/_ui/number-slider.tsx';
import { Select } from '#app/_ui/select.tsx';
import type { Operation } from './operation.ts';
import { OtherDirection } from './other-direction.tsx';

type OperationFieldsProps = {
  readonly operation: Operation;
  readonly onChange: (operation: Operation) => void;
};

const scopes = [
  { value: 'all-tokens', label: 'The direction as a whole' },
  { value: 'each-token', label: 'Each token by itself' },
] as const;

/** What an operation needs to be told. */
export function OperationFields({ operation, onChange }: OperationFieldsProps) {
  switch (operation.type) {
    case 'scale-direction':
      return (
        <NumberSlider
          {...{ label: 'Factor', value: operation.factor, min: -4, max: 4, step: 0.05 }}
          onChange={(factor) => onChange({ ...operation, factor })}
        />
      );
    case 'normalise-direction':
      return (
        <NumberSlider
          {...{ label: 'Length', value: operation.length, min: 0, max: 50, step: 0.1 }}
          onChange={(length) => onChange({ ...operation, length })}
        />
      );
    case 'add-directions':
    case 'average-directions':
      return <OtherDirection operation={operation} onChange={onChange} />;
    case 'interpolate-directions':
      return (
        <>
          <OtherDirection operation={operation} onChange={onChange} />
          <NumberSlider
            {...{ label: 'Share of the saved one', value: operation.share, min: 0, max: 1 }}
            step={0.01}
            onChange={(share) => onChange({ ...operation, share })}
          />
        </>
      );
    case 'orthogonalise-direction':
      return (
        <>
          <OtherDirection operation={operation} onChange={onChange} />
          <Select
            label="Measured over"
            options={scopes}
            value={operation.scope}
            onChange={(scope) => onChange({ ...operation, scope })}
          />
        </>
      );
    case 'mask-direction':
      return (
        <p className="text-12 text-ink-2">
          Untick the tokens on the left that the direction should leave alone; a click on a word
          does the same.
        </p>
      );
    case 'negate-direction':
      return null;
  }
}

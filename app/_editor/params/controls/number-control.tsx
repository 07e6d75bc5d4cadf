import type { NumberSpec } from '#app/_editor/params/field-spec.ts';
import { startValue } from '#app/_editor/params/start-value.ts';
import { NumberField } from '#app/_ui/number-field.tsx';
import { NumberSlider } from '#app/_ui/number-slider.tsx';
import { Switch } from '#app/_ui/switch.tsx';
import type { ControlProps } from './control-props.ts';

/** More stops than this are too fine for a slider of a few hundred pixels. */
const mostStops = 1000;

/** A number: a slider where its range is small, else a box; and a switch where the pack may choose. */
export function NumberControl({ spec, value, onChange, field }: ControlProps<NumberSpec>) {
  const { min, max, step, unit } = spec;
  const number = typeof value === 'number' ? value : startValue(spec);
  const isSlider = min !== undefined && max !== undefined && (max - min) / step <= mostStops;
  const box = { ...field, value: number, onChange, step, unit };
  const input = isSlider ? (
    <NumberSlider {...box} min={min} max={max} />
  ) : (
    <NumberField {...box} min={min} max={max} />
  );
  if (!spec.isNullable) return input;
  return (
    <div className="flex flex-col gap-1">
      {value === null ? <p className="text-12 text-ink-2">{field.label}</p> : input}
      <Switch
        label="As the pack says"
        hint={value === null ? field.hint : undefined}
        checked={value === null}
        onChange={(isLeft) => onChange(isLeft ? null : startValue(spec), true)}
      />
    </div>
  );
}

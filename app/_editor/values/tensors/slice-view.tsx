import { useMemo, useState } from 'react';
import { NumberSlider } from '#app/_ui/number-slider.tsx';
import { Select } from '#app/_ui/select.tsx';
import type { Tensor } from '#nodes/contract/ports.ts';
import { HeatMap } from './heat-map.tsx';
import { firstSlice, type SliceChoice, takeSlice } from './take-slice.ts';

type SliceViewProps = {
  readonly tensor: Tensor;
  /** What each axis is called, in the order of the dims. */
  readonly axes: readonly string[];
};

/** Any plane of a tensor: which axes run down and across, and where on the others it lies. */
export function SliceView({ tensor, axes }: SliceViewProps) {
  const { dims } = tensor;
  const [choice, setChoice] = useState<SliceChoice>(() => firstSlice(dims));
  const slice = useMemo(() => takeSlice(tensor, choice), [tensor, choice]);
  const nameOf = (axis: number) => axes[axis] ?? `axis ${axis}`;
  const options = dims.map((size, axis) => ({
    value: String(axis),
    label: `${nameOf(axis)} (${size})`,
  }));
  const down = choice.down ?? choice.across;
  const names = { down: nameOf(down), across: nameOf(choice.across) };
  return (
    <div className="flex flex-col gap-3">
      {dims.length > 1 ? (
        <div className="grid grid-cols-2 gap-3">
          <Select
            label="Down"
            options={options}
            value={String(down)}
            onChange={(axis) => setChoice({ ...choice, down: Number(axis) })}
          />
          <Select
            label="Across"
            options={options}
            value={String(choice.across)}
            onChange={(axis) => setChoice({ ...choice, across: Number(axis) })}
          />
        </div>
      ) : null}
      {dims.map((size, axis) =>
        axis === down || axis === choice.across || size < 2 ? null : (
          <NumberSlider
            key={nameOf(axis)}
            label={`At ${nameOf(axis)}`}
            value={choice.at[axis] ?? 0}
            min={0}
            max={size - 1}
            step={1}
            onChange={(index) => setChoice({ ...choice, at: choice.at.with(axis, index) })}
          />
        ),
      )}
      <HeatMap label={`${names.down} by ${names.across}`} slice={slice} names={names} />
    </div>
  );
}

import { useStore } from 'zustand';
import type { NumberSpec } from '#app/_editor/params/field-spec.ts';
import { SeedField } from '#app/_ui/seed-field.tsx';
import type { ControlProps } from './control-props.ts';
import { lockedSeeds, lockSeed } from './locked-seeds.ts';

/** A seed: typed, shuffled, locked. */
export function SeedControl({ spec, value, onChange, field, place }: ControlProps<NumberSpec>) {
  const isLocked = useStore(lockedSeeds, ({ places }) => places.has(place));
  return (
    <SeedField
      {...field}
      value={typeof value === 'number' ? value : 0}
      max={spec.max}
      onChange={onChange}
      locked={isLocked}
      onLockedChange={(locked) => lockSeed(place, locked)}
    />
  );
}

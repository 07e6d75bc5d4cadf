'use client';

import { Lock, LockOpen, Shuffle } from 'lucide-react';
import type { Edit } from './edit.ts';
import { Field, type FieldProps } from './field.tsx';
import { IconButton } from './icon-button.tsx';
import { NumberInput } from './number-input.tsx';

type SeedFieldProps = FieldProps & {
  readonly value: number;
  readonly onChange: Edit<number>;
  /** The largest seed; 2^31 - 1 unless told. */
  readonly max?: number | undefined;
  /** A locked seed stays when others are shuffled. */
  readonly locked: boolean;
  readonly onLockedChange: (locked: boolean) => void;
};

/** The number that chance starts from: typed, shuffled, or locked. */
export function SeedField(props: SeedFieldProps) {
  const { value, onChange, max = 2 ** 31 - 1, locked, onLockedChange, disabled } = props;
  return (
    <Field field={props}>
      {(ids) => (
        <span className="flex items-center gap-1">
          <span className="well flex h-7 flex-1 items-center px-2">
            <NumberInput
              {...ids}
              {...{ value, onChange, max }}
              min={0}
              step={1}
              disabled={disabled || locked}
              className="w-full"
            />
          </span>
          <IconButton
            label="Shuffle the seed"
            icon={Shuffle}
            disabledReason={locked ? 'The seed is locked.' : undefined}
            onClick={() => onChange(Math.floor(Math.random() * (max + 1)), true)}
          />
          <IconButton
            label={locked ? 'Unlock the seed' : 'Lock the seed'}
            icon={locked ? Lock : LockOpen}
            pressed={locked}
            onClick={() => onLockedChange(!locked)}
          />
        </span>
      )}
    </Field>
  );
}

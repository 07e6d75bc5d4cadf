'use client';

import { useId } from 'react';
import type { FieldProps } from './field.tsx';

type SwitchProps = Pick<FieldProps, 'label' | 'hideLabel' | 'hint' | 'changed' | 'disabled'> & {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** Something that is on or off, at once. */
export function Switch({
  label,
  hideLabel,
  hint,
  changed,
  disabled,
  checked,
  onChange,
}: SwitchProps) {
  const id = useId();
  return (
    <div className="relative flex items-start gap-2">
      <span className="relative my-0.5 flex h-4 w-7 shrink-0">
        <input
          id={id}
          type="checkbox"
          role="switch"
          aria-checked={checked}
          checked={checked}
          disabled={disabled}
          aria-describedby={hint === undefined ? undefined : `${id}-words`}
          onChange={(event) => onChange(event.currentTarget.checked)}
          className="peer size-full appearance-none rounded-full border border-line-strong bg-surface-1 transition-colors duration-100 checked:border-accent checked:bg-accent disabled:opacity-45"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute top-1 left-1 size-2 rounded-full bg-line-strong transition-transform duration-100 peer-checked:translate-x-3 peer-checked:bg-on-accent"
        />
      </span>
      <span className={hideLabel ? 'sr-only' : ''}>
        <label htmlFor={id} className="flex items-center gap-2">
          {label}
          {changed && <span className="size-1.5 rounded-full bg-accent" />}
          {changed && <span className="sr-only">changed</span>}
        </label>
        {hint !== undefined && (
          <span id={`${id}-words`} className="block text-11 text-ink-3">
            {hint}
          </span>
        )}
      </span>
    </div>
  );
}

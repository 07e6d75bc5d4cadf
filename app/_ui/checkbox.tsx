'use client';

import { Check, Minus } from 'lucide-react';
import { useId } from 'react';

type CheckboxProps = {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  /** Goes on the label for screen readers, where the place says it to the eye. */
  readonly of?: string | undefined;
  /** "mixed" when it stands for several, of which some are ticked. */
  readonly checked: boolean | 'mixed';
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean | undefined;
};

/** Something that is ticked or not. */
export function Checkbox({ label, hideLabel, of, checked, onChange, disabled }: CheckboxProps) {
  const id = useId();
  const Mark = checked === 'mixed' ? Minus : Check;
  return (
    <span className="relative inline-flex items-center gap-2">
      <span className="relative flex size-4 shrink-0">
        <input
          id={id}
          type="checkbox"
          checked={checked === true}
          ref={(box) => {
            if (box) box.indeterminate = checked === 'mixed';
          }}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.checked)}
          className="peer size-full appearance-none rounded-sm border border-line-strong bg-surface-1 checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent disabled:opacity-45"
        />
        <Mark
          aria-hidden
          size={12}
          strokeWidth={3}
          className="pointer-events-none invisible absolute top-0.5 left-0.5 text-on-accent peer-checked:visible peer-indeterminate:visible"
        />
      </span>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : ''}>
        {label}
        {of === undefined ? null : <span className="sr-only"> {of}</span>}
      </label>
    </span>
  );
}

'use client';

import { RotateCcw } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { buttonLook } from './button-look.ts';

/** What every control of a form has around it. */
export type FieldProps = {
  readonly label: string;
  /** Keeps the label for screen readers only, where the place already says what it is. */
  readonly hideLabel?: boolean | undefined;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Differs from its default: marked with a dot, and with a way back when `onReset` is given. */
  readonly changed?: boolean | undefined;
  readonly onReset?: (() => void) | undefined;
  readonly disabled?: boolean | undefined;
};

/** The attributes that tie a control to its label, hint and error. */
export type FieldIds = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
};

type FrameProps = {
  readonly field: FieldProps;
  /** Stands at the right end of the label's line. */
  readonly aside?: ReactNode;
  readonly children: (ids: FieldIds) => ReactNode;
};

/** Lays out a control with its label, its mark of change, its hint and its error. */
export function Field({ field, aside, children }: FrameProps) {
  const id = useId();
  const { hint, error } = field;
  const words = error ?? hint;
  return (
    <div className="relative flex flex-col gap-1">
      <div className={field.hideLabel ? 'sr-only' : 'flex min-h-5 items-center gap-2'}>
        <label htmlFor={id} className="text-12 text-ink-2">
          {field.label}
        </label>
        {field.changed && <ChangeMark field={field} />}
        {aside !== undefined && <div className="ml-auto">{aside}</div>}
      </div>
      {children({
        id,
        'aria-describedby': words === undefined ? undefined : `${id}-words`,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {words !== undefined && (
        <p
          id={`${id}-words`}
          className={`text-11 ${error === undefined ? 'text-ink-3' : 'text-danger'}`}
        >
          {words}
        </p>
      )}
    </div>
  );
}

function ChangeMark({ field }: { readonly field: FieldProps }) {
  return (
    <>
      <span className="size-1.5 rounded-full bg-accent" title="Changed from its default">
        <span className="sr-only">changed</span>
      </span>
      {field.onReset && (
        <button
          type="button"
          aria-label={`Reset ${field.label}`}
          title="Back to the default"
          onClick={field.onReset}
          disabled={field.disabled}
          className={`${buttonLook('bare', 'small', 'square')} -my-1`}
        >
          <RotateCcw aria-hidden size={12} />
        </button>
      )}
    </>
  );
}

'use client';

import { type KeyboardEvent, useRef } from 'react';
import type { Edit } from './edit.ts';
import { Field, type FieldProps } from './field.tsx';
import type { Icon } from './icon.ts';

type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: Edit<string>;
  readonly placeholder?: string | undefined;
  readonly icon?: Icon | undefined;
  /** For hashes, tokens and other things read letter by letter. */
  readonly mono?: boolean | undefined;
  readonly type?: 'text' | 'search' | 'url' | 'password' | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly maxLength?: number | undefined;
};

/** One line of text. Each letter is reported; Enter and leaving it report the final value. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, icon: Drawing, mono, type = 'text' } = props;
  const unsettled = useRef(false);
  const finish = (event: { readonly currentTarget: HTMLInputElement }) => {
    if (unsettled.current) onChange(event.currentTarget.value, true);
    unsettled.current = false;
  };
  return (
    <Field field={props}>
      {(ids) => (
        <span className="well flex h-7 items-center gap-2 px-2">
          {Drawing && <Drawing aria-hidden size={14} className="text-ink-3" />}
          <input
            {...ids}
            type={type}
            value={value}
            disabled={props.disabled}
            placeholder={props.placeholder}
            maxLength={props.maxLength}
            // biome-ignore lint/a11y/noAutofocus: only where a person has just asked for this field
            autoFocus={props.autoFocus}
            spellCheck={!mono}
            onChange={(event) => {
              unsettled.current = true;
              onChange(event.currentTarget.value, false);
            }}
            onBlur={finish}
            onKeyDown={(event: KeyboardEvent<HTMLInputElement>) =>
              event.key === 'Enter' && finish(event)
            }
            className={`min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink-3 disabled:opacity-45 ${mono ? 'font-mono text-12' : ''}`}
          />
        </span>
      )}
    </Field>
  );
}

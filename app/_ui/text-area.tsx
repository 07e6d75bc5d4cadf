'use client';

import { useLayoutEffect, useRef } from 'react';
import type { Edit } from './edit.ts';
import { Field, type FieldProps } from './field.tsx';

type TextAreaProps = FieldProps & {
  readonly value: string;
  readonly onChange: Edit<string>;
  readonly placeholder?: string | undefined;
  readonly rows?: number | undefined;
  readonly maxRows?: number | undefined;
  readonly large?: boolean | undefined;
  readonly mono?: boolean | undefined;
};

const lineHeights = { large: 24, plain: 20 };

/** Text of several lines; grows with what is written, then scrolls. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, rows = 2, maxRows = 12, large, mono } = props;
  const before = useRef(value);
  const box = useRef<HTMLTextAreaElement>(null);
  const most = maxRows * lineHeights[large ? 'large' : 'plain'] + 14;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows from the text
  useLayoutEffect(() => {
    const area = box.current;
    if (area === null) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight + 2, most)}px`;
  }, [value, most]);
  return (
    <Field field={props}>
      {(ids) => (
        <textarea
          {...ids}
          ref={box}
          value={value}
          rows={rows}
          disabled={props.disabled}
          placeholder={props.placeholder}
          onFocus={() => {
            before.current = value;
          }}
          onChange={(event) => onChange(event.currentTarget.value, false)}
          onBlur={(event) => {
            const text = event.currentTarget.value;
            if (text !== before.current) onChange(text, true);
          }}
          className={`well block w-full resize-none px-2 py-1.5 placeholder:text-ink-3 disabled:opacity-45 ${large ? 'text-15' : 'text-13'} ${mono ? 'font-mono text-12' : ''}`}
        />
      )}
    </Field>
  );
}

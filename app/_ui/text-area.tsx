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
  const { value, onChange, rows = 2, maxRows = 12, large } = props;
  const unsettled = useRef(false);
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
          onChange={(event) => {
            unsettled.current = true;
            onChange(event.currentTarget.value, false);
          }}
          onBlur={(event) => {
            if (unsettled.current) onChange(event.currentTarget.value, true);
            unsettled.current = false;
          }}
          className={`well block w-full resize-none px-2 py-1.5 placeholder:text-ink-3 disabled:opacity-45 ${textSize(props)}`}
        />
      )}
    </Field>
  );
}

function textSize({ large, mono }: TextAreaProps): string {
  if (mono) return 'font-mono text-12';
  return large ? 'text-15' : 'text-13';
}

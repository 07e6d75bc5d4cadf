'use client';

import { type ComponentProps, type KeyboardEvent, useState } from 'react';
import type { Edit } from './edit.ts';
import { type NumberRange, parseNumber, snapToRange } from './number-range.ts';

type NumberInputProps = NumberRange &
  Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'min' | 'max' | 'step' | 'type'> & {
    readonly value: number;
    readonly onChange: Edit<number>;
  };

/**
 * The bare box in which a number is typed. Up and Down step (with Shift ten steps), Enter and leaving settle,
 * Escape takes back; the wheel scrolls the page, as it should.
 */
export function NumberInput({
  value,
  onChange,
  min,
  max,
  step,
  className = '',
  ...rest
}: NumberInputProps) {
  const [draft, setDraft] = useState<string>();
  const range = { min, max, step };
  const settle = () => {
    const typed = draft === undefined ? undefined : parseNumber(draft);
    setDraft(undefined);
    if (typed !== undefined && snapToRange(typed, range) !== value)
      onChange(snapToRange(typed, range), true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (event.key === 'Enter') settle();
    if (event.key === 'Escape') setDraft(undefined);
    if (direction === undefined) return;
    event.preventDefault();
    const start = (draft === undefined ? undefined : parseNumber(draft)) ?? value;
    setDraft(undefined);
    onChange(snapToRange(start + direction * (step ?? 1) * (event.shiftKey ? 10 : 1), range), true);
  };
  return (
    <input
      {...rest}
      type="text"
      role="spinbutton"
      inputMode="decimal"
      autoComplete="off"
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      value={draft ?? String(value)}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={settle}
      onKeyDown={onKeyDown}
      className={`figures min-w-0 bg-transparent font-mono text-12 outline-none disabled:opacity-45 ${className}`}
    />
  );
}

'use client';

import { useLayoutEffect, useRef } from 'react';
import type { Edit } from './edit.ts';

type RangeInputProps = {
  readonly value: number;
  readonly onChange: Edit<number>;
  readonly min: number;
  readonly max: number;
  readonly step?: number | undefined;
  readonly label: string;
  readonly valueText?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly className?: string | undefined;
};

/** The bare slider: reports while it moves, and once more when it is let go. */
export function RangeInput(props: RangeInputProps) {
  const {
    value,
    onChange,
    min,
    max,
    step = 'any',
    label,
    valueText,
    className = 'slider w-full',
  } = props;
  const box = useRef<HTMLInputElement>(null);
  const moved = useRef(false);
  useLayoutEffect(() => {
    const filled = max > min ? ((value - min) / (max - min)) * 100 : 0;
    box.current?.style.setProperty('--filled', `${filled}%`); // an attribute would be refused by the page's policy
  }, [value, min, max]);
  const letGo = (event: { readonly currentTarget: HTMLInputElement }) => {
    if (!moved.current) return;
    moved.current = false;
    onChange(event.currentTarget.valueAsNumber, true);
  };
  return (
    <input
      ref={box}
      type="range"
      {...{ value, min, max, step }}
      aria-label={label}
      aria-valuetext={valueText}
      disabled={props.disabled}
      onChange={(event) => {
        moved.current = true;
        onChange(event.currentTarget.valueAsNumber, false);
      }}
      onPointerUp={letGo}
      onKeyUp={letGo}
      onBlur={letGo}
      className={className}
    />
  );
}

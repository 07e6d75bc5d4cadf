'use client';

import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Edit } from './edit.ts';

type SplitterProps = {
  /** What is made larger and smaller, for example "Inspector width". */
  readonly label: string;
  /** Which way the line runs: a vertical line changes a width. */
  readonly orientation: 'vertical' | 'horizontal';
  /** The size of the panel, in CSS pixels. */
  readonly size: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: Edit<number>;
  /** The panel lies right of or below the line, so that it grows the other way. */
  readonly panelAfter?: boolean | undefined;
  /** What a double click goes back to. */
  readonly defaultSize?: number | undefined;
};

const stepPx = 16;

/** The line between two panels: dragged, or moved by the arrow keys, Home and End. */
export function Splitter(props: SplitterProps) {
  const { label, orientation, size, min, max, onChange, panelAfter = false, defaultSize } = props;
  const start = useRef<{ readonly at: number; readonly size: number }>(null);
  const isVertical = orientation === 'vertical';
  const sign = panelAfter ? -1 : 1;
  const clamp = (next: number) => Math.round(Math.min(max, Math.max(min, next)));
  const along = (event: PointerEvent) => (isVertical ? event.clientX : event.clientY);
  const drag = (event: PointerEvent, isFinal: boolean) => {
    if (start.current === null) return;
    onChange(clamp(start.current.size + sign * (along(event) - start.current.at)), isFinal);
    if (isFinal) start.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = sizeByKey(event.key, { size, min, max, isVertical, step: sign * stepPx });
    if (next === undefined) return;
    event.preventDefault();
    onChange(clamp(next), true);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: hr is the separator that cannot be moved
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      onKeyDown={onKeyDown}
      onDoubleClick={() => defaultSize !== undefined && onChange(clamp(defaultSize), true)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: along(event), size };
      }}
      onPointerMove={(event) => drag(event, false)}
      onPointerUp={(event) => drag(event, true)}
      onPointerCancel={(event) => drag(event, true)}
      className={`relative z-10 shrink-0 touch-none bg-line transition-colors duration-100 after:absolute hover:bg-accent focus-visible:bg-accent ${isVertical ? 'w-px cursor-col-resize after:-inset-x-1 after:inset-y-0' : 'h-px cursor-row-resize after:inset-x-0 after:-inset-y-1'}`}
    />
  );
}

type Line = {
  readonly size: number;
  readonly min: number;
  readonly max: number;
  readonly isVertical: boolean;
  readonly step: number;
};

/** The size that a key asks for; undefined for keys that mean nothing here. */
function sizeByKey(key: string, { size, min, max, isVertical, step }: Line): number | undefined {
  if (key === 'Home') return min;
  if (key === 'End') return max;
  if (key === (isVertical ? 'ArrowRight' : 'ArrowDown')) return size + step;
  if (key === (isVertical ? 'ArrowLeft' : 'ArrowUp')) return size - step;
  return undefined;
}

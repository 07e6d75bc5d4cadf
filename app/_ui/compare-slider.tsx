'use client';

import { useLayoutEffect, useRef, useState } from 'react';

type Side = { readonly src: string; readonly label: string };

type CompareSliderProps = {
  readonly before: Side;
  readonly after: Side;
  /** Shows pixels as squares; for small pictures shown large. */
  readonly pixelated?: boolean | undefined;
  readonly className?: string | undefined;
};

/** Two pictures of one size, one over the other, with a line that uncovers them: drag it or use the arrow keys. */
export function CompareSlider({ before, after, pixelated, className = '' }: CompareSliderProps) {
  const [share, setShare] = useState(50);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.style.setProperty('--share', `${share}%`), [share]);
  const image = `pointer-events-none block size-full object-contain ${pixelated ? '[image-rendering:pixelated]' : ''}`;
  const corner =
    'pointer-events-none absolute bottom-2 max-w-2/5 truncate rounded-sm bg-surface-2 px-1.5 text-11 text-ink-1';
  return (
    <div
      ref={box}
      className={`checkered relative select-none overflow-hidden rounded-md outline-accent has-focus-visible:outline-2 ${className}`}
    >
      <img src={after.src} alt={after.label} draggable={false} className={image} />
      <img
        src={before.src}
        alt={before.label}
        draggable={false}
        className={`${image} absolute inset-0 [clip-path:inset(0_calc(100%-var(--share,50%))_0_0)]`}
      />
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 left-(--share,50%) w-0.5 -translate-x-1/2 bg-accent before:absolute before:top-1/2 before:left-1/2 before:h-6 before:w-3 before:-translate-1/2 before:rounded-sm before:border before:border-surface-2 before:bg-accent"
      />
      <span aria-hidden className={`${corner} left-2`}>
        {before.label}
      </span>
      <span aria-hidden className={`${corner} right-2`}>
        {after.label}
      </span>
      <input
        type="range"
        min={0}
        max={100}
        value={share}
        aria-label={`Compare ${before.label} with ${after.label}`}
        aria-valuetext={`${share} % ${before.label}, ${100 - share} % ${after.label}`}
        onChange={(event) => setShare(event.currentTarget.valueAsNumber)}
        className="absolute inset-0 size-full cursor-col-resize opacity-0"
      />
    </div>
  );
}

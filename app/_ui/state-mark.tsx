const marks = {
  idle: { text: 'Not run', shape: <circle cx="6" cy="6" r="1.5" className="fill-ink-3" /> },
  queued: {
    text: 'Queued',
    shape: (
      <circle
        cx="6"
        cy="6"
        r="4"
        fill="none"
        strokeWidth="1.5"
        strokeDasharray="2 2.2"
        className="stroke-ink-3"
      />
    ),
  },
  cached: {
    text: 'Cached',
    shape: (
      <circle cx="6" cy="6" r="3.75" fill="none" strokeWidth="2" className="stroke-state-cached" />
    ),
  },
  done: { text: 'Done', shape: <circle cx="6" cy="6" r="4.5" className="fill-state-done" /> },
  overridden: {
    text: 'Overridden',
    shape: <path d="M6 .5 11.5 6 6 11.5.5 6Z" className="fill-state-overridden" />,
  },
  stale: {
    text: 'Stale',
    shape: <path d="M6 .5 11.5 6 6 11.5.5 6Z" className="fill-state-stale" />,
  },
  failed: {
    text: 'Failed',
    shape: <rect x="1.5" y="1.5" width="9" height="9" rx="1" className="fill-state-failed" />,
  },
};

type StateMarkProps = {
  readonly state: keyof typeof marks;
  /** Stands in for the state's own word. */
  readonly text?: string | undefined;
  readonly showText?: boolean | undefined;
};

/** How far something is, as a shape with a colour and a word; what is running has a ProgressRing instead. */
export function StateMark({ state, text, showText = false }: StateMarkProps) {
  const words = text ?? marks[state].text;
  return (
    <span className="relative inline-flex items-center gap-1.5 text-11 text-ink-2">
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {marks[state].shape}
      </svg>
      <span className={showText ? '' : 'sr-only'}>{words}</span>
    </span>
  );
}

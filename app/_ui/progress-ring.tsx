type ProgressRingProps = {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly size?: number | undefined;
  /** Shows "i/n" beside the ring; it is always there for screen readers. */
  readonly showNumbers?: boolean | undefined;
};

/** How many steps of how many, as a ring. */
export function ProgressRing({
  label,
  value,
  max,
  size = 16,
  showNumbers = true,
}: ProgressRingProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  const words = `${value}/${max}`;
  const ring = { cx: 8, cy: 8, r: 6, fill: 'none', strokeWidth: 3 };
  return (
    <span
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={words}
      className="inline-flex items-center gap-1"
    >
      <svg aria-hidden="true" width={size} height={size} viewBox="0 0 16 16">
        <circle {...ring} className="stroke-surface-3" />
        <circle
          {...ring}
          className="stroke-state-running"
          pathLength={100}
          strokeDasharray={`${share * 100} 100`}
          transform="rotate(-90 8 8)"
        />
      </svg>
      {showNumbers && <span className="figures text-11 text-ink-2">{words}</span>}
    </span>
  );
}

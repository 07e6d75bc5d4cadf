type ProgressBarProps = {
  /** What is under way, for screen readers. */
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** What stands beside the bar; the share in percent unless told, for example "12/50 · 3 s left". */
  readonly text?: string | undefined;
};

/** How far something has come, as a bar and in words. */
export function ProgressBar({ label, value, max, text }: ProgressBarProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  const words = text ?? `${Math.round(share * 100)} %`;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={words}
      className="flex items-center gap-2"
    >
      <svg
        aria-hidden="true"
        className="h-1 min-w-0 flex-1 overflow-hidden rounded-sm bg-surface-3"
      >
        <rect width={`${share * 100}%`} height="100%" className="fill-state-running" />
      </svg>
      <span className="figures shrink-0 text-11 text-ink-2">{words}</span>
    </div>
  );
}

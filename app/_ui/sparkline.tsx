type SparklineProps = {
  /** What the line shows and what is to be seen in it, for example "Loss per step, 0.91 down to 0.12". */
  readonly label: string;
  readonly values: readonly number[];
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** A colour class such as "text-type-inversion". */
  readonly className?: string | undefined;
};

/** A small line of how a number went; the last value is marked. */
export function Sparkline(props: SparklineProps) {
  const { label, values, width = 96, height = 24, className = 'text-ink-2' } = props;
  const low = Math.min(...values);
  const range = Math.max(...values) - low || 1;
  const points = values.map((value, at) => ({
    x: 3 + (at / Math.max(1, values.length - 1)) * (width - 6),
    y: height - 3 - ((value - low) / range) * (height - 6),
  }));
  const last = points.at(-1);
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={className}
    >
      <polyline
        points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
      {last && <circle cx={last.x} cy={last.y} r={2} fill="currentColor" />}
    </svg>
  );
}

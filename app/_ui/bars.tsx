type BarsProps = {
  /** What the bars show and what is to be seen in them. */
  readonly label: string;
  /** One column each; columns below zero hang from the line. */
  readonly values: readonly number[];
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Colour classes of columns above and below zero. */
  readonly above?: string | undefined;
  readonly below?: string | undefined;
};

/** A small row of columns. */
export function Bars(props: BarsProps) {
  const { label, values, width = 96, height = 24 } = props;
  const { above = 'fill-type-direction', below = 'fill-type-latents' } = props;
  const top = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  const scale = height / (top - bottom || 1);
  const slot = width / Math.max(1, values.length);
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {values.map((value, at) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          key={at}
          x={round(at * slot)}
          y={round((top - Math.max(0, value)) * scale)}
          width={round(Math.max(1, slot - Math.min(1, slot * 0.25)))}
          height={round(Math.max(1, Math.abs(value) * scale))}
          className={value < 0 ? below : above}
        />
      ))}
    </svg>
  );
}

/** Two decimals, so that server and browser write the same. */
const round = (length: number) => Math.round(length * 100) / 100;

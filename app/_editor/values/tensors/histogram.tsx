import { formatFigure } from '#app/_editor/values/format-figure.ts';
import { normalCounts } from './normal-counts.ts';

type HistogramProps = {
  /** What is counted, for screen readers. */
  readonly label: string;
  readonly counts: readonly number[];
  readonly min: number;
  readonly max: number;
  /** Draws what white noise would give, too. */
  readonly isHeldAgainstNoise?: boolean | undefined;
  /** Colour class of the columns. */
  readonly fill?: string | undefined;
  readonly className?: string | undefined;
};

/** How often which values occur. */
export function Histogram(props: HistogramProps) {
  const { label, counts, min, max, isHeldAgainstNoise = false, fill = 'fill-type-latents' } = props;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const ideal = isHeldAgainstNoise ? normalCounts({ min, max, count: counts.length, total }) : [];
  const top = Math.max(1, ...counts, ...ideal);
  const up = (count: number) => 100 - (count / top) * 100;
  return (
    <figure className="flex flex-col gap-0.5">
      <svg
        role="img"
        aria-label={`${label}, from ${formatFigure(min)} to ${formatFigure(max)}${isHeldAgainstNoise ? ', with the curve of white noise' : ''}`}
        viewBox={`0 0 ${counts.length} 100`}
        preserveAspectRatio="none"
        className={`block w-full border-line border-b ${props.className ?? 'h-20'}`}
      >
        {counts.map((count, at) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its bin
            key={at}
            x={at + 0.05}
            y={up(count)}
            width={0.9}
            height={100 - up(count)}
            className={fill}
          />
        ))}
        <polyline
          points={ideal.map((count, at) => `${at + 0.5},${up(count).toFixed(2)}`).join(' ')}
          fill="none"
          strokeWidth={1.5}
          vectorEffect="non-scaling-stroke"
          className="stroke-ink-1"
        />
      </svg>
      <figcaption aria-hidden className="figures flex justify-between text-11 text-ink-3">
        <span>{formatFigure(min)}</span>
        {isHeldAgainstNoise ? <span>line: white noise, N(0, 1)</span> : null}
        <span>{formatFigure(max)}</span>
      </figcaption>
    </figure>
  );
}

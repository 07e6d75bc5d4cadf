import { formatFigure } from '#app/_editor/values/format-figure.ts';
import { placePoints } from './place-points.ts';

/** One line of a chart. */
export type ChartLine = {
  readonly name: string;
  readonly values: readonly number[];
  /** Colour class, such as "text-type-latents". */
  readonly colour: string;
};

type LineChartProps = {
  /** What is drawn, for screen readers; first and last figures are added. */
  readonly label: string;
  readonly lines: readonly ChartLine[];
  /** What runs along the lower edge, for example "step". */
  readonly across: string;
  /** The place that is looked at, counted from 0: marked, and its figures are told. */
  readonly mark?: number | undefined;
};

/** How figures went over the steps of something, with its axes named. */
export function LineChart({ label, lines, across, mark }: LineChartProps) {
  const all = lines.flatMap(({ values }) => values);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const count = Math.max(...lines.map(({ values }) => values.length));
  return (
    <figure className="flex flex-col gap-1">
      <div className="flex gap-2">
        <div
          aria-hidden
          className="figures flex flex-col justify-between text-right text-11 text-ink-3"
        >
          <span>{formatEnd(high, high - low)}</span>
          <span>{formatEnd(low, high - low)}</span>
        </div>
        <svg
          role="img"
          aria-label={`${label}. ${lines.map((line) => describe(line, mark)).join('; ')}`}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          className="block h-24 min-w-0 flex-1 border-line border-b border-l"
        >
          {lines.map(({ name, values, colour }) => (
            <polyline
              key={name}
              points={placePoints(values, { low, high })}
              fill="none"
              stroke="currentColor"
              strokeWidth={1.5}
              vectorEffect="non-scaling-stroke"
              className={colour}
            />
          ))}
          {mark === undefined ? null : <Mark at={(mark / Math.max(1, count - 1)) * 100} />}
        </svg>
      </div>
      <figcaption aria-hidden className="flex flex-wrap gap-x-3 text-11 text-ink-3">
        <span>
          {count} {across}
          {count === 1 ? '' : 's'} →
        </span>
        {lines.map(({ name, values, colour }) => (
          <span key={name} className="inline-flex items-center gap-1">
            <span className={`h-0.5 w-3 bg-current ${colour}`} />
            {name}
            <ValueAt value={mark === undefined ? undefined : values[mark]} />
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** An end of the axis: what is nothing beside the range is nought. */
function formatEnd(value: number, range: number): string {
  return formatFigure(Math.abs(value) < range / 1000 ? 0 : value);
}

function Mark({ at }: { readonly at: number }) {
  return (
    <line
      x1={at}
      x2={at}
      y1={0}
      y2={100}
      stroke="currentColor"
      strokeWidth={1}
      vectorEffect="non-scaling-stroke"
      className="text-line-strong"
    />
  );
}

function ValueAt({ value }: { readonly value: number | undefined }) {
  if (value === undefined) return null;
  return <span className="figures text-ink-1">{formatFigure(value)}</span>;
}

function describe({ name, values }: ChartLine, mark: number | undefined): string {
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  const here = mark === undefined ? undefined : values[mark];
  const marked = here === undefined ? '' : `, ${formatFigure(here)} here`;
  return `${name}: ${formatFigure(first)} at first, ${formatFigure(last)} at last${marked}`;
}

import { heatColour } from './heat-colour.ts';
import type { Difference } from './measure-difference.ts';

const marks = [0, 1 / 16, 1 / 4, 1 / 2, 1];
const patches = Array.from({ length: 64 }, (_, at) => at / 63);

type HeatLegendProps = { readonly difference: Difference; readonly full: number };

/** What the colours of a heat map stand for, and its figures. */
export function HeatLegend({ difference, full }: HeatLegendProps) {
  const { mean, largest, changed } = difference;
  return (
    <div className="figures flex flex-col gap-1 text-11 text-ink-2">
      <svg aria-hidden="true" viewBox="0 0 64 2" preserveAspectRatio="none" className="h-2 w-full">
        {patches.map((share, at) => (
          <rect
            key={share}
            x={at}
            width={1.02}
            height={2}
            fill={`rgb(${heatColour(share * share).join(' ')})`}
          />
        ))}
      </svg>
      <span className="relative h-4">
        {marks.map((mark) => (
          <span
            key={mark}
            className="absolute -translate-x-1/2 first:translate-x-0 last:-translate-x-full"
            style={{ left: `${Math.sqrt(mark) * 100}%` }}
          >
            {Number((mark * full).toFixed(full < 20 ? 1 : 0))}
          </span>
        ))}
      </span>
      <span>
        Difference of the colours, of 255: mean {mean.toFixed(2)}, largest {largest.toFixed(1)};{' '}
        {(changed * 100).toFixed(1)} % of the pixels differ.
      </span>
    </div>
  );
}

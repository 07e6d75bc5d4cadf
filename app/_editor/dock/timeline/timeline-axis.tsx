import { tellSeconds } from '#app/_editor/state/run-words.ts';
import { pickTicks } from './pick-ticks.ts';

const ticksAtMost = 8;

/** The seconds since the run began, below its bars. */
export function TimelineAxis({ seconds }: { readonly seconds: number }) {
  return (
    <div
      aria-hidden
      className="sticky bottom-0 border-t bg-surface-1 pr-50 pl-54 text-11 text-ink-3"
    >
      <div className="relative h-5">
        {pickTicks(seconds, ticksAtMost).map((tick) => (
          <span
            key={tick}
            className="figures absolute -translate-x-1/2 border-line border-l pl-1"
            style={{ left: `${(tick / seconds) * 100}%` }}
          >
            {tellSeconds(tick)}
          </span>
        ))}
      </div>
    </div>
  );
}

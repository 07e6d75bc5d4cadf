import type { Answers } from '#app/_api/api-client.ts';
import { Section } from '#app/_editor/inspector/section.tsx';
import { tellSeconds } from '#app/_editor/state/run-words.ts';
import { Bars } from '#app/_ui/bars.tsx';

type DurationHistoryProps = { readonly history: Answers['runs']['explain']['history'] };

/** How long a node took the last times it really ran. */
export function DurationHistory({ history }: DurationHistoryProps) {
  const seconds = history.map((time) => time.seconds).reverse();
  const last = tellSeconds(seconds.at(-1) ?? 0);
  const words = `The last ${seconds.length} times, the newest took ${last}`;
  return (
    <Section title="How long it takes">
      {seconds.length === 1 ? (
        <p className="figures text-12">{last}, the one time it ran</p>
      ) : (
        <div className="flex items-end gap-3">
          <Bars
            label={words}
            values={seconds}
            width={seconds.length * 16}
            height={40}
            above="fill-state-done"
          />
          <p className="figures text-12 text-ink-2">
            {last} the last time
            <br />
            {tellSeconds(Math.min(...seconds))} to {tellSeconds(Math.max(...seconds))}
          </p>
        </div>
      )}
    </Section>
  );
}

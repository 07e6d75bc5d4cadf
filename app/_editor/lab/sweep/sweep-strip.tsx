import { Columns2, LayoutGrid } from 'lucide-react';
import { useState } from 'react';
import { useRun, useSession } from '#app/_editor/state/session.ts';
import { Button } from '#app/_ui/button.tsx';
import { RangeInput } from '#app/_ui/range-input.tsx';
import { SweepTile } from './sweep-tile.tsx';
import type { StartedSweep } from './use-sweep.ts';

/** The results of a sweep, one of them large; a slider goes from one to the next. */
export function SweepStrip({ edit, runs }: StartedSweep) {
  const { view } = useSession();
  const shownRun = useRun(({ run }) => run?.id ?? null);
  const [at, setAt] = useState(0);
  const chosen = runs[Math.min(at, runs.length - 1)];
  if (!chosen) return null;
  const other = shownRun !== null && shownRun !== chosen.id ? shownRun : runs[0]?.id;
  return (
    <section aria-label="Results of the strengths" className="flex flex-col gap-3">
      <SweepTile {...{ edit, ...chosen }} isLarge />
      <RangeInput
        label="Strength shown"
        value={at}
        min={0}
        max={Math.max(1, runs.length - 1)}
        step={1}
        valueText={String(chosen.strength)}
        onChange={(next) => setAt(Math.min(next, runs.length - 1))}
      />
      <ol className="flex gap-1">
        {runs.map((run, place) => (
          <li key={run.id} className="min-w-0 flex-1">
            <button
              type="button"
              aria-pressed={run.id === chosen.id}
              onClick={() => setAt(place)}
              className="block w-full rounded-sm border-2 border-transparent aria-pressed:border-accent"
            >
              <span className="sr-only">Show strength</span>
              <SweepTile {...{ edit, ...run }} />
            </button>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          icon={Columns2}
          disabledReason={
            other === undefined || other === chosen.id ? 'Choose another strength.' : undefined
          }
          onClick={() => other !== undefined && view.setState({ compared: [other, chosen.id] })}
        >
          Compare strength {chosen.strength}
        </Button>
        <Button
          size="small"
          icon={LayoutGrid}
          onClick={() =>
            view.setState({
              grid: runs.map(({ id }) => ({ run: id, output: { node: edit, port: 'image' } })),
            })
          }
        >
          Show side by side
        </Button>
      </div>
    </section>
  );
}

import { Play } from 'lucide-react';
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useDocument } from '#app/_editor/state/session.ts';
import { useNodeTitles } from '#app/_editor/state/use-node-titles.ts';
import { Button } from '#app/_ui/button.tsx';
import { NumberSlider } from '#app/_ui/number-slider.tsx';
import { Select } from '#app/_ui/select.tsx';
import type { Endpoint } from '#nodes/contract/graph.ts';
import { findEdits } from './find-edits.ts';
import { spaceStrengths } from './space-strengths.ts';
import { SweepStrip } from './sweep-strip.tsx';
import type { Sweeping } from './use-sweep.ts';

type SweepPanelProps = { readonly output: Endpoint; readonly sweep: Sweeping };

/** One edit at several strengths: what they are, and the results beside each other. */
export function SweepPanel({ output, sweep }: SweepPanelProps) {
  const edits = useDocument(
    useShallow(({ workflow }) => findEdits(workflow.graph, output.node).map(({ id }) => id)),
  );
  const titleOf = useNodeTitles();
  const [chosen, setChosen] = useState<string | null>(null);
  const [range, setRange] = useState({ from: 0, to: 2, count: 5 });
  const edit = edits.find((id) => id === chosen) ?? edits[0];
  const strengths = spaceStrengths(range);
  const refusal =
    edit === undefined ? 'Connect this direction to an edit first.' : refuseRange(strengths);
  return (
    <div className="flex flex-col gap-4 p-3">
      {sweep.started ? <SweepStrip key={sweep.started.runs[0]?.id} {...sweep.started} /> : null}
      <p className="text-12 text-ink-2">
        Runs the edit at several strengths of the direction. What comes before it is shared.
      </p>
      {edits.length > 1 ? (
        <Select
          label="Edit"
          options={edits.map((id) => ({ value: id, label: titleOf(id) }))}
          value={edit}
          onChange={setChosen}
        />
      ) : null}
      <NumberSlider
        {...{ label: 'From', value: range.from, min: -4, max: 4, step: 0.1 }}
        onChange={(from) => setRange({ ...range, from })}
      />
      <NumberSlider
        {...{ label: 'To', value: range.to, min: -4, max: 4, step: 0.1 }}
        onChange={(to) => setRange({ ...range, to })}
      />
      <NumberSlider
        {...{ label: 'Results', value: range.count, min: 3, max: 7, step: 1 }}
        onChange={(count) => setRange({ ...range, count })}
      />
      <p className="figures text-12 text-ink-2">Strengths: {strengths.join(', ')}</p>
      <Button
        variant="primary"
        icon={Play}
        busy={sweep.isStarting ? 'Starting' : undefined}
        disabledReason={refusal ?? undefined}
        onClick={() => edit !== undefined && void sweep.start(edit, strengths)}
        className="self-start"
      >
        Run {strengths.length} strengths
      </Button>
      {sweep.trouble === null ? null : (
        <p role="alert" className="text-12 text-danger">
          {sweep.trouble}
        </p>
      )}
    </div>
  );
}

function refuseRange(strengths: readonly number[]): string | null {
  return strengths.length < 3 ? 'Choose ends that lie farther apart.' : null;
}

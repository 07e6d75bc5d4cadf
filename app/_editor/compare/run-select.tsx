import { tellMoment } from '#app/_editor/state/run-words.ts';
import type { ListedRun } from '#app/_editor/state/use-queue.ts';
import { Select } from '#app/_ui/select.tsx';

type RunSelectProps = {
  readonly label: string;
  /** The newest first. */
  readonly runs: readonly ListedRun[];
  readonly value: string;
  readonly onChange: (id: string) => void;
};

/** Chooses one of a workflow's runs. */
export function RunSelect({ label, runs, value, onChange }: RunSelectProps) {
  const now = Date.now();
  const options = runs.map((run) => ({
    value: run.id,
    label: `${tellMoment(Date.parse(`${run.createdAt}`), now, 'seconds')} · ${run.instruction ?? run.title}`,
    hint: run.thumbnail === null ? `${run.state}, no picture` : undefined,
  }));
  const known = options.some((option) => option.value === value);
  const all = known ? options : [...options, { value, label: 'A run of another time' }];
  return <Select label={label} options={all} value={value} onChange={onChange} />;
}

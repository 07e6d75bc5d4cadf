import { useSession } from '#app/_editor/state/session.ts';
import { Button } from '#app/_ui/button.tsx';
import type { PortType } from '#nodes/contract/ports.ts';
import { DocumentThumb } from '../document-thumb.tsx';
import type { NamedOutput } from '../named-output.ts';
import type { OverrideHandle } from '../use-override.ts';
import { useAutomaticRun } from './use-automatic-run.ts';

type StaleNoteProps = {
  readonly named: NamedOutput;
  readonly type: PortType;
  readonly handle: OverrideHandle;
};

/** How a person's value stands to what the node would give by itself by now, and what to do. */
export function StaleNote({ named, type, handle }: StaleNoteProps) {
  const { view } = useSession();
  const compute = useAutomaticRun(named);
  const { standing, automatic, isAutomaticNew } = handle;
  const isFresh = standing === 'fresh';
  const current = isAutomaticNew ? automatic : null;
  return (
    <div className={`flex flex-col gap-1 ${isFresh ? '' : 'rounded-md bg-tint-amber p-2'}`}>
      <p className={isFresh ? 'text-11 text-ink-3' : ''}>{tellStanding(handle)}</p>
      {standing === 'stale' && current ? (
        <>
          <p className="text-11 text-ink-2">New automatic value</p>
          <DocumentThumb
            {...{ type, value: { artifact: current.hash } }}
            title="New automatic value"
          />
        </>
      ) : null}
      <div className="flex flex-wrap gap-1">
        {current ? (
          <Button size="small" onClick={() => view.setState({ weighed: named.output })}>
            Compare values
          </Button>
        ) : null}
        {isFresh || !current ? (
          <Button
            size="small"
            variant={isFresh ? 'bare' : 'quiet'}
            busy={compute.busy}
            onClick={() => void compute.start()}
          >
            Compute the automatic value
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function tellStanding({ standing, automatic }: OverrideHandle): string {
  if (standing === 'stale') return 'What this node depends on has changed since you wrote this.';
  if (standing === 'unsure') {
    return 'What this node depends on has to run first; its automatic value may be another then.';
  }
  return automatic
    ? 'Made against the newest automatic value.'
    : 'The node has not run since: its automatic value may be another by now.';
}

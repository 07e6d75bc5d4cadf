import { useSession } from '#app/_editor/state/session.ts';
import { Button } from '#app/_ui/button.tsx';
import type { PortType } from '#nodes/contract/ports.ts';
import { DocumentThumb } from '../document-thumb.tsx';
import type { NamedOutput, OverrideHandle } from '../use-override.ts';
import { useAutomaticRun } from './use-automatic-run.ts';

type StaleNoteProps = {
  readonly named: NamedOutput;
  readonly type: PortType;
  readonly handle: OverrideHandle;
};

/** Whether the node would give something else by now than what was replaced, as of the last run; and what to do. */
export function StaleNote({ named, type, handle }: StaleNoteProps) {
  const { view } = useSession();
  const compute = useAutomaticRun(named);
  const { isStale, automatic } = handle;
  const sentence = tellStanding(isStale, automatic !== null);
  return (
    <div className={`flex flex-col gap-1 ${isStale ? 'rounded-md bg-tint-amber p-2' : ''}`}>
      <p className={isStale ? '' : 'text-11 text-ink-3'}>{sentence}</p>
      {isStale && automatic ? (
        <>
          <p className="text-11 text-ink-2">New automatic value</p>
          <DocumentThumb
            {...{ type, value: { artifact: automatic.hash } }}
            title="New automatic value"
          />
        </>
      ) : null}
      <div className="flex flex-wrap gap-1">
        {automatic ? (
          <Button size="small" onClick={() => view.setState({ weighed: named.output })}>
            Compare values
          </Button>
        ) : null}
        <Button
          size="small"
          variant="bare"
          busy={compute.busy}
          onClick={() => void compute.start()}
        >
          Compute the automatic value
        </Button>
      </div>
    </div>
  );
}

function tellStanding(isStale: boolean, isKnown: boolean): string {
  if (isStale) return 'What this node depends on has changed since you wrote this.';
  return isKnown
    ? 'As of the last run, made against the newest automatic value.'
    : 'The node has not run since: its automatic value may be another by now.';
}

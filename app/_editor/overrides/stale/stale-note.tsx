import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import type { Override } from '#nodes/contract/graph.ts';
import type { PortType } from '#nodes/contract/ports.ts';
import { keepAgainst } from '../correct-output.ts';
import { DocumentThumb } from '../document-thumb.tsx';
import type { NamedOutput, OverrideHandle } from '../use-override.ts';
import { ThreeWayDialog } from './three-way-dialog.tsx';
import { useAutomaticRun } from './use-automatic-run.ts';

type StaleNoteProps = {
  readonly named: NamedOutput;
  readonly type: PortType;
  readonly override: Override;
  readonly handle: OverrideHandle;
};

/** Whether the node would give something else by now than what was replaced, as of the last run; and what to do. */
export function StaleNote({ named, type, override, handle }: StaleNoteProps) {
  const [isComparing, setComparing] = useState(false);
  const compute = useAutomaticRun(named.output);
  const { isStale, automatic } = handle;
  const sentence = tellStanding(isStale, automatic !== null);
  const current = automatic && { value: { artifact: automatic.hash }, key: automatic.key };
  return (
    <div className={`flex flex-col gap-1 ${isStale ? 'rounded-md bg-tint-amber p-2' : ''}`}>
      <p className={isStale ? '' : 'text-11 text-ink-3'}>{sentence}</p>
      {isStale && current ? (
        <>
          <p className="text-11 text-ink-2">New automatic value</p>
          <DocumentThumb type={type} value={current.value} title="New automatic value" />
        </>
      ) : null}
      <div className="flex flex-wrap gap-1">
        {automatic ? (
          <Button size="small" onClick={() => setComparing(true)}>
            Compare values
          </Button>
        ) : null}
        <Button size="small" variant="bare" busy={compute.busy} onClick={compute.start}>
          Compute the automatic value
        </Button>
      </div>
      {isComparing && current ? (
        <ThreeWayDialog
          {...{ named, type, override, current }}
          onClose={() => setComparing(false)}
          onKeep={() => {
            handle.change(`Keep your ${named.label}`, (one) => keepAgainst(one, current));
            setComparing(false);
          }}
          onTake={() => {
            handle.revert();
            setComparing(false);
          }}
        />
      ) : null}
    </div>
  );
}

function tellStanding(isStale: boolean, isKnown: boolean): string {
  if (isStale) return 'What this node depends on has changed since you wrote this.';
  return isKnown
    ? 'As of the last run, made against the newest automatic value.'
    : 'The node has not run since: its automatic value may be another by now.';
}

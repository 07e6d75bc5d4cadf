import { changeOverride } from '#app/_editor/document/edits/change-override.ts';
import { removeOverride } from '#app/_editor/document/edits/remove-override.ts';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { useDocument, useNodeRun, useOwnValues, useSession } from '#app/_editor/state/session.ts';
import type { Override } from '#nodes/contract/graph.ts';
import { isInForce } from '#nodes/contract/is-in-force.ts';
import type { NamedOutput } from './named-output.ts';
import { newestAutomatic, overrideStanding } from './override-standing.ts';
import { readAutomatic } from './read-automatic.ts';

/** A person's value on an output, if there is one, and what can be done about it whatever it is. */
export function useOverride({ output, label }: NamedOutput) {
  const { document } = useSession();
  const own = useOwnValues(output.node);
  const ran = readAutomatic(useNodeRun(output.node), output.port);
  const automatic = newestAutomatic(own, ran, output.port);
  const override = useDocument(({ workflow }) =>
    indexGraph(workflow.graph)
      .overridesOf(output.node)
      .find(({ port }) => port === output.port),
  );
  const change = (name: string, to: (override: Override) => Override, group?: string) =>
    document.editGraph(name, (graph) => changeOverride(graph, output, to), group);
  return {
    ...{ override, automatic },
    isYours: override !== undefined && isInForce(override),
    isOff: override !== undefined && !isInForce(override),
    standing: override ? overrideStanding(override, { own, ranKey: ran?.key }) : 'fresh',
    /** Whether that is what the node gives by now, as far as anybody knows. */
    isAutomaticNew: automatic !== null && (!own || own.key === automatic.key),
    change,
    revert: () => document.editGraph(`Revert ${label}`, (graph) => removeOverride(graph, output)),
    setOn: (isOn: boolean) =>
      change(`Switch your ${label} ${isOn ? 'on' : 'off'}`, ({ isDisabled: _, ...rest }) =>
        isOn ? rest : { ...rest, isDisabled: true },
      ),
    setNote: (note: string) =>
      change(
        `Note on your ${label}`,
        (one) => ({ ...one, note }),
        `override note ${output.node} ${output.port}`,
      ),
  };
}

export type OverrideHandle = ReturnType<typeof useOverride>;

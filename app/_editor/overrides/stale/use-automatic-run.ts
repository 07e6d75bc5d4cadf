import { removeOverride } from '#app/_editor/document/edits/remove-override.ts';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { isEnded } from '#app/_editor/state/run-shown.ts';
import { useRun, useSession } from '#app/_editor/state/session.ts';
import { useRunActions } from '#app/_editor/state/use-run-actions.ts';
import { useToast } from '#app/_ui/use-toast.ts';
import { isOutdated } from '../correct-output.ts';
import type { NamedOutput } from '../named-output.ts';
import type { StoredAutomatic } from '../read-automatic.ts';
import { awaitAutomatic } from './await-automatic.ts';

/**
 * Runs to a node with a person's value on one output left out, so that the node gives its own. What it
 * gives is compared as soon as it is there, or offered to be where the person has gone on to other things.
 */
export function useAutomaticRun({ output, label }: NamedOutput) {
  const { document, run, view } = useSession();
  const { start } = useRunActions();
  const toast = useToast();
  const isBusy = useRun(({ run: shown }) => {
    return shown !== null && !isEnded(shown.state) && shown.state !== 'paused';
  });
  const tell = ({ key }: StoredAutomatic) => {
    const { workflow, selection } = document.getState();
    const override = indexGraph(workflow.graph)
      .overridesOf(output.node)
      .find(({ port }) => port === output.port);
    if (!override) return;
    if (override.replaces && !isOutdated(override, key)) {
      toast({ title: `${label} by itself is still what you replaced` });
      return;
    }
    const compare = () => view.setState({ weighed: output });
    const isLookedAt = selection.size === 1 && selection.has(output.node);
    if (isLookedAt && view.getState().inspectorTab === 'result') compare();
    else {
      toast({
        ...{ title: `The automatic value of ${label} is there`, durationMs: 20_000 },
        action: { label: 'Compare', onSelect: compare },
      });
    }
  };
  return {
    busy: isBusy ? 'A run is going on' : undefined,
    start: async () => {
      const { workflow } = document.getState();
      const graph = removeOverride(workflow.graph, output);
      const wish = { document: { ...workflow, graph }, breakpoints: [] };
      const id = await start([output.node], wish);
      if (id !== null) awaitAutomatic(run, { run: id, output }, tell);
    },
  };
}

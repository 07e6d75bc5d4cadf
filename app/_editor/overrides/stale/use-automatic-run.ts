import { removeOverride } from '#app/_editor/document/edits/remove-override.ts';
import { isEnded } from '#app/_editor/state/run-shown.ts';
import { useRun, useSession } from '#app/_editor/state/session.ts';
import { useRunActions } from '#app/_editor/state/use-run-actions.ts';
import type { Endpoint } from '#nodes/contract/graph.ts';

/** Runs to a node with a person's value on one output left out, so that the node gives its own. */
export function useAutomaticRun(output: Endpoint) {
  const { document } = useSession();
  const { start } = useRunActions();
  const isBusy = useRun(({ run }) => run !== null && !isEnded(run.state) && run.state !== 'paused');
  return {
    busy: isBusy ? 'A run is going on' : undefined,
    start: () => {
      const { workflow } = document.getState();
      const graph = removeOverride(workflow.graph, output);
      void start([output.node], { document: { ...workflow, graph }, breakpoints: [] });
    },
  };
}

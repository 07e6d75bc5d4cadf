import { describeChange } from '#app/_editor/document/describe-change.ts';
import { goToNode } from '#app/_editor/inspector/go-to-node.ts';
import { useSession } from '#app/_editor/state/session.ts';
import { useToast } from '#app/_ui/use-toast.ts';
import type { Remedy } from '#nodes/doctor/finding.ts';
import { applyRemedy } from './apply-remedy.ts';

/** Returns the function that does what a remedy says, as one step that can be undone, and tells what it changed. */
export function useRemedy(): (remedy: Remedy) => void {
  const session = useSession();
  const toast = useToast();
  const { document, view } = session;
  return (remedy) => {
    if (remedy.kind === 'edit-captions') {
      view.setState({ inspectorTab: 'result', isInspectorOpen: true });
      goToNode(session, remedy.node);
      return;
    }
    const before = document.getState().workflow;
    document.editGraph(remedy.title, (graph) => applyRemedy(graph, remedy));
    const after = document.getState().workflow;
    if (after === before) {
      toast({ title: 'That is how it is already', body: 'Run the workflow to see what it does.' });
      return;
    }
    toast({
      title: describeChange(before, after),
      body: 'Run the workflow to see what it does.',
      tone: 'done',
      action: { label: 'Undo', onSelect: () => document.undo() },
    });
  };
}

import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { titleOf } from '#nodes/contract/title-of.ts';
import { useSession } from './session.ts';

/** How to call a node: as the document on the canvas does, or else as the run that is shown did. */
export function useNodeTitles(): (id: string) => string {
  const { document, run } = useSession();
  return (id) => {
    const graphs = [document.getState().workflow.graph, run.getState().run?.document?.graph];
    const node = graphs.map((graph) => graph && indexGraph(graph).nodesById.get(id)).find(Boolean);
    return node ? titleOf(node, catalogue) : id;
  };
}

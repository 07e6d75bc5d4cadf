import type { Graph } from '#nodes/contract/graph.ts';
import { changeNode } from '../change-node.ts';

/** Gives a param of a node back to its default. */
export function resetParam(
  graph: Graph,
  { node, param }: { readonly node: string; readonly param: string },
): Graph {
  return changeNode(graph, node, (found) => {
    if (!Object.hasOwn(found.params, param)) return found;
    const { [param]: _, ...params } = found.params;
    return { ...found, params };
  });
}

import type { Graph, GraphNode } from '#nodes/contract/graph.ts';
import { changeNode } from '../change-node.ts';
import { sameJson } from '../same-json.ts';

type Setting = {
  readonly node: string;
  readonly param: string;
  readonly value: GraphNode['params'][string];
};

/** Sets a param of a node. */
export function setParam(graph: Graph, { node, param, value }: Setting): Graph {
  return changeNode(graph, node, (found) => {
    const current = Object.hasOwn(found.params, param) ? found.params[param] : undefined;
    if (sameJson(current, value)) return found;
    return { ...found, params: { ...found.params, [param]: value } };
  });
}

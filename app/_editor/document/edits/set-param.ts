import type { Graph, GraphNode } from '#nodes/contract/graph.ts';
import { changeNode } from '../change-node.ts';
import { sameJson } from '../same-json.ts';

type Setting = {
  readonly node: string;
  readonly param: string;
  readonly value: GraphNode['params'][string];
};

/** Sets a param of a node. `__proto__` names no param: a document with it could not be read again. */
export function setParam(graph: Graph, { node, param, value }: Setting): Graph {
  if (param === '__proto__') return graph;
  return changeNode(graph, node, (found) => {
    const current = Object.hasOwn(found.params, param) ? found.params[param] : undefined;
    if (sameJson(current, value)) return found;
    return { ...found, params: { ...found.params, [param]: value } };
  });
}

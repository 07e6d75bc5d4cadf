import type { Graph } from '#nodes/contract/graph.ts';
import { changeEdge } from '../change-edge.ts';

/** Takes a point away that an edge, named by its id, passes through. */
export function removeReroute(graph: Graph, edge: string, index: number): Graph {
  return changeEdge(graph, edge, (found) => {
    const { via = [], ...rest } = found;
    if (!via[index]) return found;
    return via.length === 1 ? rest : { ...rest, via: via.toSpliced(index, 1) };
  });
}

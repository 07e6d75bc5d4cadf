import type { Graph } from '#nodes/contract/graph.ts';

const longestBase = 180;

/** An id that is not taken: the base itself, else with the first free number behind it. */
export function freshId(taken: ReadonlySet<string>, base: string): string {
  const plain = base.replaceAll('/', '-').slice(0, longestBase) || 'node';
  if (!taken.has(plain)) return plain;
  let number = 2;
  while (taken.has(`${plain}-${number}`)) number += 1;
  return `${plain}-${number}`;
}

/** An id for a new node of a type. Holds no '/', which parents and children will be told apart by. */
export function freshNodeId(graph: Graph, type: string): string {
  return freshId(new Set(graph.nodes.map(({ id }) => id)), type);
}

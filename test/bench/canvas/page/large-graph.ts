import type { Graph } from '#nodes/contract/graph.ts';

const columns = (count: number) => Math.ceil(Math.sqrt(2 * count));

/** A grid of nodes in rows of pictures that are resized on and on: every card has ports, params and a picture. */
export function largeGraph(count: number): Graph {
  const wide = columns(count);
  const nodes = Array.from({ length: count }, (_, index) => ({
    ...{ id: `n${index}`, type: 'resize-image', version: 1, params: {} },
    position: { x: (index % wide) * 320, y: Math.floor(index / wide) * 400 },
  }));
  const edges = nodes.flatMap(({ id }, index) => {
    if (index % wide === 0) return [];
    return [{ from: { node: `n${index - 1}`, port: 'image' }, to: { node: id, port: 'image' } }];
  });
  return { nodes, edges, overrides: [] };
}

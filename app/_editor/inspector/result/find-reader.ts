import { catalogue } from '#nodes/catalogue.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { passDisabled } from '#nodes/contract/plan/pass-disabled.ts';

/** The first inversion whose caption a node gives; null where none does. */
export function findReader(document: Graph, node: string): string | null {
  const { graph } = passDisabled(document, catalogue);
  const types = new Map(graph.nodes.map(({ id, type }) => [id, type]));
  const edge = graph.edges.find(
    ({ from, to }) =>
      from.node === node && to.port === 'caption' && types.get(to.node) === 'invert-image',
  );
  return edge?.to.node ?? null;
}

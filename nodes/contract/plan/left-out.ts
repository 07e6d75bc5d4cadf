import { findPort } from '#nodes/contract/find-port.ts';
import type { Catalogue, Edge } from '#nodes/contract/graph.ts';
import type { Ground } from './ground.ts';

/**
 * The nodes that a run of everything goes without: a disabled node took away an input that they
 * need, or they read from such a node.
 */
export function findLeftOut(ground: Ground, order: readonly string[]): ReadonlySet<string> {
  const out = new Set<string>();
  if (ground.cut.length === 0) return out;
  for (const id of order) {
    if (isStoodInFor(ground, id)) continue;
    const readsLeftOut = ground
      .feeding(id)
      .some(({ from }) => out.has(from.node) && !ground.isOverridden(from));
    if (readsLeftOut || ground.cut.some((edge) => takesAway(ground, id, edge))) out.add(id);
  }
  return out;
}

/** A node all of whose outputs are overridden needs nothing. */
function isStoodInFor(ground: Ground, id: string): boolean {
  const ports = Object.keys(definitionOf(ground, id)?.outputs ?? {});
  return ports.length > 0 && ports.every((port) => ground.isOverridden({ node: id, port }));
}

function takesAway(ground: Ground, id: string, { to }: Edge): boolean {
  if (to.node !== id || ground.feeding(id).some((edge) => edge.to.port === to.port)) return false;
  const definition = definitionOf(ground, id);
  const input = definition && findPort(definition, 'input', to.port);
  return input !== undefined && !input.optional;
}

function definitionOf(
  { nodes, catalogue }: { nodes: Ground['nodes']; catalogue: Catalogue },
  id: string,
) {
  return catalogue.get(nodes.get(id)?.type ?? '');
}

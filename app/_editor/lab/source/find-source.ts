import { portsOf } from '#nodes/contract/find-port.ts';
import type { Catalogue, Endpoint, Graph } from '#nodes/contract/graph.ts';
import { passDisabled } from '#nodes/contract/plan/pass-disabled.ts';

/** One side of a direction: where its captions come from, and the node that encodes them. */
export type SourceSide = { readonly captions: Endpoint; readonly embedding: Endpoint };

/** Where the direction of a node comes from. */
export type DirectionSource = { readonly before: SourceSide; readonly after: SourceSide };

/** The ports that give directions, in the order of the document. */
export function listDirectionPorts({ nodes }: Graph, catalogue: Catalogue): readonly Endpoint[] {
  return nodes.flatMap(({ id, type }) => {
    const definition = catalogue.get(type);
    const ports = definition ? Object.entries(portsOf(definition, 'output')) : [];
    return ports
      .filter(([, port]) => port.type === 'direction')
      .map(([port]) => ({ node: id, port }));
  });
}

/**
 * The captions that a direction was found from: through the nodes that calculate with directions, up
 * to the nearest one that finds them.
 *
 * @returns null where it comes from elsewhere, such as the library
 */
export function findSource(
  drawn: Graph,
  catalogue: Catalogue,
  node: string,
): DirectionSource | null {
  const { graph } = passDisabled(drawn, catalogue);
  const finder = findFinder(graph, catalogue, node);
  if (finder === null) return null;
  const before = findSide(graph, { node: finder, port: 'before' });
  const after = findSide(graph, { node: finder, port: 'after' });
  return before && after ? { before, after } : null;
}

/** What feeds an input; null where nothing does. */
function feeding({ edges }: Graph, { node, port }: Endpoint): Endpoint | null {
  return edges.find(({ to }) => to.node === node && to.port === port)?.from ?? null;
}

function findFinder(graph: Graph, catalogue: Catalogue, start: string): string | null {
  const types = new Map(graph.nodes.map(({ id, type }) => [id, type]));
  const seen = new Set<string>();
  const waiting = [start];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const type = types.get(id) ?? '';
    if (type === 'edit-direction') return id;
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...directionsInto(graph, catalogue, { node: id, type }));
  }
  return null;
}

/** The nodes whose directions a node reads, in the order of its ports. */
function directionsInto(
  graph: Graph,
  catalogue: Catalogue,
  { node, type }: { readonly node: string; readonly type: string },
): readonly string[] {
  const definition = catalogue.get(type);
  const ports = definition ? Object.entries(portsOf(definition, 'input')) : [];
  return ports
    .filter(([, port]) => port.type === 'direction')
    .flatMap(([port]) => feeding(graph, { node, port })?.node ?? []);
}

function findSide(graph: Graph, input: Endpoint): SourceSide | null {
  const embedding = feeding(graph, input);
  const captions = embedding && feeding(graph, { node: embedding.node, port: 'captions' });
  return captions && { captions, embedding };
}

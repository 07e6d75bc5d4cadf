import { refuseConnection } from '#nodes/contract/connections.ts';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { AppError } from '#nodes/contract/errors.ts';
import type { Edge, Endpoint, Graph } from '#nodes/contract/graph.ts';
import type { Port } from '#nodes/contract/ports.ts';

type Definitions = (id: string) => AnyNodeDefinition;

/**
 * What feeds each input of a node.
 *
 * @throws AppError graph/unknown-port, graph/invalid-connection, graph/missing-input
 */
export function readSources(
  id: string,
  graph: Graph,
  definitionOf: Definitions,
): Map<string, Endpoint> {
  const sources = new Map<string, Endpoint>();
  for (const edge of graph.edges.filter(({ to }) => to.node === id)) {
    checkEdge(edge, definitionOf);
    if (sources.has(edge.to.port)) {
      throw new AppError(
        'graph/invalid-connection',
        `Two edges lead into '${edge.to.port}' of node '${id}'; an input takes one.`,
        { details: { node: id, port: edge.to.port } },
      );
    }
    sources.set(edge.to.port, edge.from);
  }
  requireInputs(id, definitionOf(id), sources);
  return sources;
}

function checkEdge({ from, to }: Edge, definitionOf: Definitions): void {
  const output = findPort(definitionOf(from.node).outputs, from, 'output');
  const input = findPort(definitionOf(to.node).inputs, to, 'input');
  const refusal = refuseConnection(output.type, input.type);
  if (refusal === null) return;
  throw new AppError(
    'graph/invalid-connection',
    `'${from.node}.${from.port}' cannot feed '${to.node}.${to.port}': ${refusal}`,
    { details: { from, to } },
  );
}

function requireInputs(
  id: string,
  definition: AnyNodeDefinition,
  sources: ReadonlyMap<string, Endpoint>,
): void {
  for (const [name, port] of Object.entries<Port>(definition.inputs)) {
    if (port.optional || sources.has(name)) continue;
    throw new AppError(
      'graph/missing-input',
      `Node '${id}' (${definition.title}) needs its input '${name}' (${port.label}).`,
      { details: { node: id, port: name } },
    );
  }
}

/** A port by name, or graph/unknown-port. */
export function findPort(
  ports: Readonly<Record<string, Port>>,
  { node, port }: Endpoint,
  side: 'input' | 'output',
): Port {
  const found = Object.hasOwn(ports, port) ? ports[port] : undefined;
  if (found) return found;
  const names = Object.keys(ports);
  const choice = names.length > 0 ? `it has ${names.join(', ')}` : 'it has none';
  throw new AppError('graph/unknown-port', `Node '${node}' has no ${side} '${port}': ${choice}.`, {
    details: { node, port },
  });
}

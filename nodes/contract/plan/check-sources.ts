import { refusePorts } from '#nodes/contract/connections.ts';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { describeMissingPort, findPort } from '#nodes/contract/find-port.ts';
import type { Edge, Endpoint, GraphNode } from '#nodes/contract/graph.ts';
import type { Port } from '#nodes/contract/ports.ts';
import { titleOf } from '#nodes/contract/title-of.ts';
import { checkType } from './check-type.ts';
import type { Ground } from './ground.ts';
import type { Checked, Problem } from './problem.ts';

type Sources = ReadonlyMap<string, Endpoint>;

/** What feeds each input of a node. */
export function checkSources(
  ground: Ground,
  node: GraphNode,
  definition: AnyNodeDefinition,
): Checked<Sources> {
  const value = new Map<string, Endpoint>();
  const problems: Problem[] = [];
  for (const edge of ground.feeding(node.id)) {
    const problem = value.has(edge.to.port)
      ? refuse(edge.to, `Two edges lead into '${edge.to.port}'; an input takes one.`)
      : checkEdge(ground, edge, definition);
    if (problem) problems.push(problem);
    value.set(edge.to.port, edge.from);
  }
  return { value, problems: [...problems, ...findMissing(ground, node, definition, value)] };
}

/** Nodes that are not there, or of unknown types, are problems of their own. */
function checkEdge(ground: Ground, { from, to }: Edge, taker: AnyNodeDefinition): Problem | null {
  const input = findPort(taker, 'input', to.port);
  if (!input) return lackPort(to, describeMissingPort(taker, 'input', to.port));
  const source = ground.nodes.get(from.node);
  const giver = source && checkType(source, ground.catalogue).definition;
  if (!giver) return null;
  const output = findPort(giver, 'output', from.port);
  if (!output) return lackPort(from, describeMissingPort(giver, 'output', from.port));
  const refusal = refusePorts(output, input);
  return refusal === null ? null : refuse(to, refusal);
}

function findMissing(
  ground: Ground,
  node: GraphNode,
  definition: AnyNodeDefinition,
  sources: Sources,
): readonly Problem[] {
  const title = titleOf(node, ground.catalogue);
  return Object.entries<Port>(definition.inputs)
    .filter(([name, { optional }]) => !optional && !sources.has(name))
    .map(([port, { label }]) => {
      const end = ground.cut.find(({ to }) => to.node === node.id && to.port === port)?.from.node;
      const giver = end === undefined ? undefined : ground.drawn.get(end);
      const why = giver
        ? `, but '${titleOf(giver, ground.catalogue)}' (${giver.id}), which feeds it, is disabled`
        : '';
      const message = `${title} needs its input ${label}${why}.`;
      return { node: node.id, port, code: 'graph/missing-input', message };
    });
}

function lackPort({ node, port }: Endpoint, message: string): Problem {
  return { node, port, code: 'graph/unknown-port', message };
}

function refuse({ node, port }: Endpoint, message: string): Problem {
  return { node, port, code: 'graph/invalid-connection', message };
}

import type { Graph, GraphNode, Workflow } from './graph.ts';

/** A value that a document can hold as a param. */
type ParamValue = GraphNode['params'][string];

/** Which param is to have which values, one after the other. */
export type Sweep = {
  readonly node: string;
  readonly param: string;
  readonly values: readonly ParamValue[];
};

/**
 * One document for each value of a param, in the order of the values. They differ in nothing else, so
 * that runs of them share by the cache all that lies before the node.
 *
 * @throws RangeError when there is no such node
 */
export function varyParam(workflow: Workflow, { node, param, values }: Sweep): readonly Workflow[] {
  if (!workflow.graph.nodes.some(({ id }) => id === node)) {
    throw new RangeError(`There is no node '${node}' to vary.`);
  }
  return values.map((value) => ({
    ...workflow,
    graph: withParam(workflow.graph, { node, param, value }),
  }));
}

/** Evenly spaced values, both ends among them; of one there is the middle. */
export function spaceValues(from: number, to: number, count: number): readonly number[] {
  if (count === 1) return [tidy((from + to) / 2)];
  return Array.from({ length: count }, (_, at) => tidy(from + ((to - from) * at) / (count - 1)));
}

function withParam(
  graph: Graph,
  { node, param, value }: { node: string; param: string; value: ParamValue },
): Graph {
  const nodes = graph.nodes.map((one) =>
    one.id === node ? { ...one, params: { ...one.params, [param]: value } } : one,
  );
  return { ...graph, nodes };
}

/** Without the last digits that only come from dividing: 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

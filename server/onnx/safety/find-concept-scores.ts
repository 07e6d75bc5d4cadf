import { tensorOfConstantNode } from '#server/onnx/graph/constant-node.ts';
import { dependentsOf } from '#server/onnx/graph/dependents.ts';
import type { GraphProto, NodeProto } from '#server/onnx/proto/generated/onnx_pb.ts';

/** A value with a score for each of some concepts, [batch, concepts], inside a graph. */
export type ScoresValue = { readonly name: string; readonly concepts: number };

type Search = {
  readonly graph: GraphProto;
  readonly makers: ReadonlyMap<string, NodeProto>;
};

const PRODUCTS = new Set(['Gemm', 'MatMul']);
const COPIES = new Set(['Cast', 'Identity']);

/** The node that computed a value; copies and casts on the way are passed over. */
function sourceOf({ makers }: Search, name: string): NodeProto | undefined {
  let maker = makers.get(name);
  while (maker && COPIES.has(maker.opType)) maker = makers.get(maker.input[0] ?? '');
  return maker;
}

/** How many numbers a stored list has; undefined for what is no stored list. */
function lengthOf({ graph, makers }: Search, name: string): number | undefined {
  const maker = makers.get(name);
  const tensor =
    maker?.opType === 'Constant'
      ? tensorOfConstantNode(maker)
      : graph.initializer.find((each) => each.name === name);
  return tensor?.dims.length === 1 ? Number(tensor.dims[0]) : undefined;
}

/** Products less a stored threshold for each: what a concept's score is. */
function scoresAt(search: Search, node: NodeProto): ScoresValue | undefined {
  const [cosines = '', thresholds = ''] = node.input;
  const [name = ''] = node.output;
  if (node.opType !== 'Sub' || !PRODUCTS.has(sourceOf(search, cosines)?.opType ?? '')) return;
  const concepts = lengthOf(search, thresholds);
  return concepts === undefined ? undefined : { name, concepts };
}

/** Whether something that follows from one value is added to another. */
function isRaisedBy(nodes: readonly NodeProto[], raised: string, by: string): boolean {
  const extra = dependentsOf(nodes, by);
  return nodes.some(
    ({ opType, input }) =>
      opType === 'Add' && input.includes(raised) && input.some((each) => extra.has(each)),
  );
}

/**
 * Finds the scores behind a safety checker's verdict by their structure: two products less stored
 * thresholds, of which the special ones raise the others.
 *
 * @param verdict the output that the scores must lead to
 * @returns       null where the graph has another structure
 */
export function findConceptScores(
  graph: GraphProto,
  verdict: string,
): { readonly special: ScoresValue; readonly concepts: ScoresValue } | null {
  const makers = new Map(graph.node.flatMap((node) => node.output.map((name) => [name, node])));
  const found = graph.node
    .map((node) => scoresAt({ graph, makers }, node))
    .filter((scores) => scores !== undefined)
    .filter(({ name }) => dependentsOf(graph.node, name).has(verdict));
  const [one, other, third] = found;
  if (!one || !other || third) return null;
  const isRaised = isRaisedBy(graph.node, one.name, other.name);
  if (isRaised === isRaisedBy(graph.node, other.name, one.name)) return null;
  return isRaised ? { concepts: one, special: other } : { concepts: other, special: one };
}

import { dependentsOf } from '#server/onnx/graph/dependents.ts';
import { type StaticGraph, valueIn } from '#server/onnx/graph/static-graph.ts';
import { readInt } from '#server/onnx/model/attributes.ts';
import { axisFromFront, dimAt } from '#server/onnx/model/dims.ts';
import type { NodeProto } from '#server/onnx/proto/generated/onnx_pb.ts';
import type { UnetNames } from './unet-names.ts';

/** One attention of a UNet. */
export interface AttentionLayer {
  /** Cross looks from pixels to caption tokens, self from pixels to pixels. */
  readonly kind: 'cross' | 'self';
  /** The name of its probabilities, [rows, heads, pixels, tokens] or [rows * heads, pixels, tokens]. */
  readonly probabilities: string;
  readonly rows: number;
  readonly heads: number;
  readonly pixels: number;
  readonly tokens: number;
}

interface Search {
  readonly graph: StaticGraph;
  readonly makers: ReadonlyMap<string, NodeProto>;
  readonly fromSample: ReadonlySet<string>;
  readonly fromContext: ReadonlySet<string>;
}

const BETWEEN = new Set(['Add', 'Cast', 'Div', 'Identity', 'Mul', 'Sub', 'Where']);

/** The product of queries and keys behind a Softmax: scaling, masks and casts may lie between. */
function findProduct(search: Search, scores: string): NodeProto | undefined {
  let maker = search.makers.get(scores);
  while (maker && BETWEEN.has(maker.opType)) {
    const next = maker.input.find((name) => search.fromSample.has(name));
    maker = search.makers.get(next ?? '');
  }
  return maker?.opType === 'MatMul' ? maker : undefined;
}

/** Queries come from the picture; keys from the caption only, or from the picture too. */
function kindOf(search: Search, product: NodeProto): AttentionLayer['kind'] | undefined {
  const [queries = '', keys = ''] = product.input;
  if (!search.fromSample.has(queries)) return undefined;
  if (search.fromSample.has(keys)) return 'self';
  return search.fromContext.has(keys) ? 'cross' : undefined;
}

function layerAt(search: Search, node: NodeProto, rows: number): AttentionLayer | undefined {
  const [probabilities = ''] = node.output;
  const { dims } = valueIn(search.graph, probabilities);
  if (
    dims.length < 3 ||
    axisFromFront(readInt(node, 'axis', -1), dims.length) !== dims.length - 1
  ) {
    return undefined;
  }
  const product = findProduct(search, node.input[0] ?? '');
  const kind = product && kindOf(search, product);
  if (!kind) return undefined;
  const heads = dims.slice(0, -2).reduce((count, dim) => count * dim, 1) / rows;
  return { kind, probabilities, rows, heads, pixels: dimAt(dims, -2), tokens: dimAt(dims, -1) };
}

/**
 * Finds a UNet's attentions by their structure, in running order: a Softmax over products of
 * queries that depend on the picture with keys that depend on the caption only, or on the picture.
 *
 * Attentions fused into one operator have no probabilities in the graph and are not found.
 */
export function findAttention(graph: StaticGraph, names: UnetNames): AttentionLayer[] {
  const rows = dimAt(valueIn(graph, names.sample).dims, 0);
  const search: Search = {
    graph,
    makers: new Map(graph.nodes.flatMap((node) => node.output.map((name) => [name, node]))),
    fromSample: dependentsOf(graph.nodes, names.sample),
    fromContext: dependentsOf(graph.nodes, names.context),
  };
  return graph.nodes
    .filter((node) => node.opType === 'Softmax')
    .map((node) => layerAt(search, node, rows))
    .filter((layer) => layer !== undefined);
}

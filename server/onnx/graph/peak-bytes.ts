import { bytesPerElement } from '#server/onnx/model/bytes-per-element.ts';
import { countElements } from '#server/onnx/model/dims.ts';
import { elementTypeCode } from '#server/onnx/model/element-type.ts';
import type { NodeProto } from '#server/onnx/proto/generated/onnx_pb.ts';
import { type StaticGraph, valueIn } from './static-graph.ts';

/** Operators whose result is the same bytes under other dims. */
const VIEWS = new Set(['Flatten', 'Identity', 'Reshape', 'Squeeze', 'Unsqueeze']);

/** Operators that ONNX Runtime lets write over an operand of the same size that nobody reads after them. */
const OVERWRITING = new Set([
  ...[
    'Add',
    'Cast',
    'Div',
    'Erf',
    'Exp',
    'Mul',
    'Neg',
    'Relu',
    'Sigmoid',
    'Softmax',
    'Sqrt',
    'Sub',
  ],
]);

/** A buffer, and how many reads of it are still to come. */
interface Buffer {
  readonly bytes: number;
  reads: number;
}

function bytesOf(graph: StaticGraph, name: string): number {
  const { type, dims } = valueIn(graph, name);
  return countElements(dims) * (bytesPerElement(elementTypeCode(type)) ?? 0);
}

function countReads(graph: StaticGraph): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { input } of graph.nodes) input.forEach(count);
  graph.outputs.forEach(count);
  return counts;
}

/** The values of a graph in memory, while its nodes are walked in running order. */
interface Walk {
  readonly graph: StaticGraph;
  readonly reads: ReadonlyMap<string, number>;
  readonly buffers: Map<string, Buffer>;
  held: number;
}

/** The buffer that a node writes its first result into, where it is not a new one. */
function takeOver({ buffers }: Walk, node: NodeProto, bytes: number): Buffer | undefined {
  const operands = node.input.map((name) => buffers.get(name)).filter((each) => each !== undefined);
  if (VIEWS.has(node.opType)) return operands[0];
  if (!OVERWRITING.has(node.opType)) return undefined;
  return operands.find((buffer) => buffer.bytes === bytes && buffer.reads === 1);
}

function write(walk: Walk, node: NodeProto): void {
  for (const [index, name] of node.output.entries()) {
    if (name === '') continue;
    const bytes = bytesOf(walk.graph, name);
    const taken = index === 0 ? takeOver(walk, node, bytes) : undefined;
    const buffer = taken ?? { bytes, reads: 0 };
    if (!taken) walk.held += bytes;
    buffer.reads += walk.reads.get(name) ?? 0;
    walk.buffers.set(name, buffer);
  }
}

function release(walk: Walk, node: NodeProto): void {
  for (const name of node.input) {
    const buffer = walk.buffers.get(name);
    if (!buffer) continue;
    buffer.reads -= 1;
    if (buffer.reads === 0) walk.held -= buffer.bytes;
  }
}

/**
 * The most bytes that the values of a graph take at one time, weights and inputs left out: each from
 * the node that makes it to the last that reads it, nodes in their order.
 *
 * What operators need for themselves while they work is not in it.
 */
export function peakBytes(graph: StaticGraph): number {
  const walk: Walk = { graph, reads: countReads(graph), buffers: new Map(), held: 0 };
  let peak = 0;
  for (const node of graph.nodes) {
    write(walk, node);
    peak = Math.max(peak, walk.held);
    release(walk, node);
  }
  return peak;
}

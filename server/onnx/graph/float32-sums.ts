import { elementTypeCode } from '#server/onnx/model/element-type.ts';
import type { NodeProto } from '#server/onnx/proto/generated/onnx_pb.ts';
import { copyTensors } from './copy-graph.ts';
import { type GraphBuilder, startGraph } from './graph-builder.ts';
import { makeNode, rewireNode } from './make-node.ts';
import { type StaticGraph, valueIn } from './static-graph.ts';

/** Operators that sum many numbers or square them: half precision ends at 65504 and keeps 11 bits. */
const SUMMING = new Set([
  ...['GroupNormalization', 'InstanceNormalization', 'LayerNormalization', 'RMSNormalization'],
  ...['LogSoftmax', 'Pow', 'ReduceL2', 'ReduceMean', 'ReduceSum', 'ReduceSumSquare'],
  ...['Reciprocal', 'Softmax', 'Sqrt'],
]);

/** What normalisations and gradients are written out in, around the operators above. */
const AROUND = new Set(['Add', 'Div', 'Mul', 'Neg', 'Sub']);

/**
 * Nodes after which a float32 result is no longer used: what is read on the way back from the loss is
 * widened anew from its half, so that memory holds no more than that in between.
 */
const REACH = 8;

interface Widening {
  readonly builder: GraphBuilder;
  readonly graph: StaticGraph;
  /** float32 versions of half values, and the place of the node that made them. */
  readonly wide: Map<string, { readonly name: string; readonly at: number }>;
  readonly at: number;
}

const isHalf = ({ graph }: Pick<Widening, 'graph'>, name: string) =>
  name !== '' && valueIn(graph, name).type === 'float16';

function wideNear({ wide, at }: Widening, name: string): string | undefined {
  const made = wide.get(name);
  return made && at - made.at <= REACH ? made.name : undefined;
}

function mustBeWide(widening: Widening, node: NodeProto): boolean {
  if (!node.input.some((name) => isHalf(widening, name))) return false;
  if (SUMMING.has(node.opType)) return true;
  return AROUND.has(node.opType) && node.input.some((name) => wideNear(widening, name));
}

function cast({ builder }: Widening, from: string, to: readonly [string, 'float16' | 'float32']) {
  const [output, type] = to;
  const wires = { input: [from], output: [output] };
  builder.append(makeNode('Cast', wires, { to: elementTypeCode(type) }));
  return output;
}

/** The float32 version of an operand. */
function widen(widening: Widening, name: string, place: string): string {
  if (!isHalf(widening, name)) return name;
  const near = wideNear(widening, name);
  if (near) return near;
  const { dims, constant } = valueIn(widening.graph, name);
  if (constant) return widening.builder.constant({ type: 'float32', dims, constant });
  return cast(widening, name, [`float32/${place}`, 'float32']);
}

function appendWide(widening: Widening, node: NodeProto): void {
  const { builder, wide, at } = widening;
  const summing = rewireNode(node, (name) => name, `float32/${node.name}`);
  summing.input = node.input.map((name, index) => widen(widening, name, `${at}/${index}`));
  const halves = new Map(
    node.output.filter((name) => isHalf(widening, name)).map((name) => [name, `float32/${name}`]),
  );
  summing.output = node.output.map((name) => halves.get(name) ?? name);
  builder.append(summing);
  for (const [half, name] of halves) {
    wide.set(half, { name, at });
    cast(widening, name, [half, 'float16']);
  }
}

/**
 * Lets a half-precision graph normalise, take softmaxes and sum in float32; what it multiplies and
 * keeps stays in half. Graphs without half values are left as they are.
 */
export function withFloat32Sums(graph: StaticGraph): StaticGraph {
  const values = [...graph.values.values()];
  if (!values.some(({ type }) => type === 'float16')) return graph;
  const builder = startGraph(graph.opset, graph.model);
  for (const name of graph.inputs) builder.addInput(name, valueIn(graph, name));
  copyTensors(builder, graph, (name) => name);
  const wide: Widening['wide'] = new Map();
  for (const [at, node] of graph.nodes.entries()) {
    const widening = { builder, graph, wide, at };
    if (mustBeWide(widening, node)) appendWide(widening, node);
    else builder.append(node);
  }
  for (const name of graph.outputs) builder.keepOutput(name);
  return builder.finish();
}

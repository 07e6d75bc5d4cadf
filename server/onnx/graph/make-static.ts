import { create } from '@bufbuild/protobuf';
import { OnnxError } from '#server/onnx/errors.ts';
import { foldNode } from '#server/onnx/folding/fold-node.ts';
import { inferNode } from '#server/onnx/inference/infer-node.ts';
import { nodeError, type OperatorCall } from '#server/onnx/inference/operator-call.ts';
import type { Dims } from '#server/onnx/model/dims.ts';
import { elementTypeOf } from '#server/onnx/model/element-type.ts';
import { opsetOf } from '#server/onnx/model/model-file.ts';
import { makeTensor, readTensorValue } from '#server/onnx/model/tensor-constant.ts';
import type { Value } from '#server/onnx/model/value.ts';
import {
  type GraphProto,
  GraphProtoSchema,
  type ModelProto,
  type NodeProto,
  type TensorProto,
  type ValueInfoProto,
} from '#server/onnx/proto/generated/onnx_pb.ts';
import { tensorOfConstantNode } from './constant-node.ts';
import { makeNode, rewireNode } from './make-node.ts';
import { prune } from './prune.ts';
import { repeatedInput } from './repeated-input.ts';
import type { StaticGraph } from './static-graph.ts';

/** What is known so far, while a model's nodes are walked in running order. */
interface Walk {
  readonly opset: number;
  readonly values: Map<string, Value>;
  readonly tensors: Map<string, TensorProto>;
  readonly nodes: NodeProto[];
  /** Results of nodes that change nothing, by the value they repeat. */
  readonly repeats: Map<string, string>;
}

function declaredDims(input: ValueInfoProto): Dims {
  const dims = input.type?.tensorType?.shape?.dim ?? [];
  return dims.map(({ value }) => {
    if (value.case === 'dimValue') return Number(value.value);
    throw new OnnxError('onnx/invalid', `Input "${input.name}" has free dims: say which to use.`);
  });
}

function inputValue(input: ValueInfoProto, dims: Dims | undefined): Value {
  const type = elementTypeOf(input.type?.tensorType?.elemType ?? 0);
  return { type, dims: dims ?? declaredDims(input) };
}

function addConstant(walk: Walk, node: NodeProto): void {
  const tensor = tensorOfConstantNode(node);
  walk.tensors.set(tensor.name, tensor);
  walk.values.set(tensor.name, readTensorValue(tensor));
}

function callOf(walk: Walk, node: NodeProto): OperatorCall {
  const inputs = node.input.map((name) => {
    const value = walk.values.get(name);
    if (!value && name !== '')
      throw nodeError('onnx/invalid', node, `nothing gives its input "${name}".`);
    return value;
  });
  return { node, opset: walk.opset, inputs };
}

function addNode(walk: Walk, original: NodeProto): void {
  const node = rewireNode(original, (name) => walk.repeats.get(name) ?? name);
  const call = callOf(walk, node);
  const outputs = foldNode(call, inferNode(call));
  node.output.forEach((name, index) => {
    const value = outputs[index];
    if (value && name !== '') walk.values.set(name, value);
  });
  if (outputs.every((value) => value.constant !== undefined)) return;
  const repeated = repeatedInput(call, outputs[0]);
  if (repeated === undefined) walk.nodes.push(node);
  else walk.repeats.set(node.output[0] ?? '', repeated);
}

/** Constants that were computed on the way become stored tensors where a node still reads them. */
function storeConstants(walk: Walk): void {
  const made = new Set(walk.nodes.flatMap((node) => node.output));
  for (const name of walk.nodes.flatMap((node) => node.input)) {
    const value = walk.values.get(name);
    if (!value?.constant || made.has(name) || walk.tensors.has(name)) continue;
    walk.tensors.set(name, makeTensor(name, { ...value, constant: value.constant }));
  }
}

function startWalk(model: ModelProto, graph: GraphProto): Walk {
  return {
    opset: opsetOf(model),
    values: new Map(graph.initializer.map((tensor) => [tensor.name, readTensorValue(tensor)])),
    tensors: new Map(graph.initializer.map((tensor) => [tensor.name, tensor])),
    nodes: [],
    repeats: new Map(),
  };
}

/** Outputs that repeat another value, or turned out constant, still need a node of their own. */
function keepOutputs(walk: Walk, outputs: readonly string[]): void {
  const made = new Set(walk.nodes.flatMap((node) => node.output));
  for (const name of outputs.filter((each) => !made.has(each))) {
    const input = [walk.repeats.get(name) ?? name];
    walk.nodes.push(makeNode('Identity', { input, output: [name] }));
  }
}

/**
 * Gives every value of a model its dims, and evaluates what then no longer depends on the inputs.
 *
 * @param dims of each input; one that is left out must have fixed dims in the model
 * @throws OnnxError 'onnx/unsupported' for operators outside plain exports
 */
export function makeStatic(model: ModelProto, dims: Readonly<Record<string, Dims>>): StaticGraph {
  const graph = model.graph ?? create(GraphProtoSchema);
  if (model.functions.length > 0) {
    throw new OnnxError('onnx/unsupported', 'Models with functions of their own are not read.');
  }
  const walk = startWalk(model, graph);
  const fed = graph.input.filter(({ name }) => !walk.tensors.has(name));
  for (const input of fed) walk.values.set(input.name, inputValue(input, dims[input.name]));
  for (const node of graph.node) {
    if (node.opType === 'Constant') addConstant(walk, node);
    else addNode(walk, node);
  }
  const inputs = fed.map(({ name }) => name);
  const outputs = graph.output.map(({ name }) => name);
  keepOutputs(walk, outputs);
  storeConstants(walk);
  const { opset, values, tensors, nodes } = walk;
  return prune({ opset, inputs, outputs, nodes, values, tensors, model });
}

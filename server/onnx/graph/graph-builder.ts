import { inferNode } from '#server/onnx/inference/infer-node.ts';
import type { OperatorCall } from '#server/onnx/inference/operator-call.ts';
import type { NewAttributes } from '#server/onnx/model/attributes.ts';
import type { ElementType } from '#server/onnx/model/element-type.ts';
import { makeTensor } from '#server/onnx/model/tensor-constant.ts';
import type { Stored, Value } from '#server/onnx/model/value.ts';
import type { ModelProto, NodeProto, TensorProto } from '#server/onnx/proto/generated/onnx_pb.ts';
import { makeNode } from './make-node.ts';
import { prune } from './prune.ts';
import { type StaticGraph, valueIn } from './static-graph.ts';

/** Grows a graph node by node; the dims of each new value follow from its node's inputs. */
export interface GraphBuilder {
  readonly opset: number;
  /** What is known of a value in the graph. */
  value(name: string): Value;
  /** A node's operator and what is known of its inputs. */
  call(node: NodeProto): OperatorCall;
  /** Adds a node with one result and returns the result's name. */
  emit(opType: string, inputs: readonly string[], attributes?: NewAttributes): string;
  /** Adds a node as it is. */
  append(node: NodeProto): void;
  /** A stored tensor of these elements. */
  constant(value: Stored): string;
  /** A stored list of int64, for axes and dims. */
  integers(list: readonly number[]): string;
  /** A stored number of a type. */
  scalar(type: ElementType, x: number): string;
  /** Adds a stored tensor under its own name. */
  store(name: string, tensor: TensorProto, value: Value): void;
  /** Declares an input of the graph. */
  addInput(name: string, value: Value): void;
  /** Makes a value an output of the graph under this name. */
  addOutput(name: string, from: string): void;
  /** Makes a value an output of the graph under its own name. */
  keepOutput(name: string): void;
  /** The nodes so far, in running order. */
  nodes(): readonly NodeProto[];
  /** The graph as it stands, without what no output needs. */
  finish(): StaticGraph;
}

/** Starts an empty graph that is to be saved like `model`; names of new values begin with "tack". */
export function startGraph(opset: number, model: ModelProto): GraphBuilder {
  const values = new Map<string, Value>();
  const tensors = new Map<string, TensorProto>();
  const nodes: NodeProto[] = [];
  const inputs: string[] = [];
  const outputs: string[] = [];

  const store = (name: string, tensor: TensorProto, value: Value) => {
    tensors.set(name, tensor);
    values.set(name, value);
  };
  const constant = (value: Stored) => {
    const name = `tack/${value.type}[${value.dims}]=${value.constant}`;
    if (!tensors.has(name)) store(name, makeTensor(name, value), value);
    return name;
  };
  const call = (node: NodeProto): OperatorCall => {
    return { node, opset, inputs: node.input.map((name) => values.get(name)) };
  };
  const append = (node: NodeProto) => {
    const results = inferNode(call(node));
    node.output.forEach((name, index) => {
      const result = results[index];
      if (result && name !== '') values.set(name, result);
    });
    nodes.push(node);
  };
  const freshName = (opType: string): string => {
    let count = nodes.length;
    while (values.has(`tack/${opType}_${count}`)) count += 1;
    return `tack/${opType}_${count}`;
  };
  return {
    opset,
    call,
    append,
    constant,
    store,
    value: (name) => valueIn({ values }, name),
    emit: (opType, input, attributes) => {
      const output = freshName(opType);
      append(makeNode(opType, { input, output: [output] }, attributes));
      return output;
    },
    integers: (list) => constant({ type: 'int64', dims: [list.length], constant: list }),
    scalar: (type, x) => constant({ type, dims: [], constant: [x] }),
    addInput: (name, value) => {
      inputs.push(name);
      values.set(name, value);
    },
    addOutput: (name, from) => {
      append(makeNode('Identity', { input: [from], output: [name] }));
      outputs.push(name);
    },
    keepOutput: (name) => {
      outputs.push(name);
    },
    nodes: () => [...nodes],
    finish: () => prune({ opset, inputs, outputs, nodes, values, tensors, model }),
  };
}

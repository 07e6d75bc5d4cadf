import type { Value } from '#server/onnx/model/value.ts';
import type { ModelProto, NodeProto, TensorProto } from '#server/onnx/proto/generated/onnx_pb.ts';

/** A graph in which the type and dims of every value are known; nodes come in running order. */
export interface StaticGraph {
  readonly opset: number;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly nodes: readonly NodeProto[];
  /** Inputs, stored tensors and results of nodes alike, by name. */
  readonly values: ReadonlyMap<string, Value>;
  /** Weights and constants by name; weights outside the file are references to it. */
  readonly tensors: ReadonlyMap<string, TensorProto>;
  /** The model it was made from, for what a file says besides its graph. */
  readonly model: ModelProto;
}

/** What is known of a value that must be in the graph. */
export function valueIn(graph: Pick<StaticGraph, 'values'>, name: string): Value {
  const value = graph.values.get(name);
  if (!value) throw new RangeError(`The graph has no value "${name}".`);
  return value;
}

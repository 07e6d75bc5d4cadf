import { create } from '@bufbuild/protobuf';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { type GraphBuilder, startGraph } from '#server/onnx/graph/graph-builder.ts';
import type { StaticGraph } from '#server/onnx/graph/static-graph.ts';
import { toModel } from '#server/onnx/graph/to-model.ts';
import { countElements, type Dims } from '#server/onnx/model/dims.ts';
import type { ElementType } from '#server/onnx/model/element-type.ts';
import { writeModel } from '#server/onnx/model/model-file.ts';
import { ModelProtoSchema } from '#server/onnx/proto/generated/onnx_pb.ts';

/** An empty graph of this operator version. */
export function emptyGraph(opset: number): GraphBuilder {
  const opsetImport = [{ domain: '', version: BigInt(opset) }];
  return startGraph(opset, create(ModelProtoSchema, { irVersion: 10n, opsetImport }));
}

/** Opens a graph in ONNX Runtime, as it is or optimised. */
export function openGraph(graph: StaticGraph, optimised = false): Promise<InferenceSession> {
  return InferenceSession.create(writeModel(toModel(graph)), {
    graphOptimizationLevel: optimised ? 'all' : 'disabled',
    intraOpNumThreads: 1,
    logSeverityLevel: 3,
  });
}

/** A tensor of these numbers. */
export function tensor(type: ElementType, dims: Dims, numbers: readonly number[]): Tensor {
  switch (type) {
    case 'float64':
      return new Tensor('float64', Float64Array.from(numbers), dims);
    case 'int64':
      return new Tensor('int64', BigInt64Array.from(numbers.map(BigInt)), dims);
    case 'bool':
      return new Tensor('bool', Uint8Array.from(numbers), dims);
    default:
      return new Tensor('float32', Float32Array.from(numbers), dims);
  }
}

/** A result's elements as plain numbers. */
export function numbersOf(result: Tensor | undefined): number[] {
  return Array.from((result?.data ?? []) as ArrayLike<number | bigint>, Number);
}

/** Numbers between -1 and 1 that look random and are the same every time. */
export function scattered(dims: Dims, seed = 1): number[] {
  let state = seed * 7919;
  return Array.from({ length: countElements(dims) }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 32) * 2 - 1;
  });
}

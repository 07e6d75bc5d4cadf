import { elementTypeCode } from '#server/onnx/model/element-type.ts';
import type { ModelProto } from '#server/onnx/proto/generated/onnx_pb.ts';

const half = elementTypeCode('float16');
const single = elementTypeCode('float32');

/** The precision that most of a model's weights are stored in; null where that is neither. */
export function weightsPrecision({ graph }: ModelProto): 'fp16' | 'fp32' | null {
  const elements = new Map<number, number>();
  for (const { dataType, dims } of graph?.initializer ?? []) {
    const count = dims.reduce((product, dim) => product * Number(dim), 1);
    elements.set(dataType, (elements.get(dataType) ?? 0) + count);
  }
  const [most] = [...elements].sort(([, one], [, other]) => other - one);
  if (most?.[0] === half) return 'fp16';
  return most?.[0] === single ? 'fp32' : null;
}

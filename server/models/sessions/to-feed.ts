import { type InferenceSession, Tensor as OrtTensor } from 'onnxruntime-node';
import { AppError } from '#nodes/contract/errors.ts';

/** Numbers for an input of any type; a tensor of floats is one too. */
export type Feed = { readonly dims: readonly number[]; readonly data: ArrayLike<number> };

/** Dims of one value for an input that may want a scalar, [1] or one value a row. */
export function dimsOfOne(shape: readonly (number | string)[], rows: number): readonly number[] {
  return shape.map((dim) => (typeof dim === 'number' ? dim : rows));
}

/** Wraps numbers in the type that an input wants. */
export function toFeed(wanted: InferenceSession.ValueMetadata, feed: Feed): OrtTensor {
  const { dims, data } = feed;
  switch (wanted.isTensor && wanted.type) {
    case 'float32':
      return new OrtTensor(
        'float32',
        data instanceof Float32Array ? data : Float32Array.from(data),
        dims,
      );
    case 'float64':
      return new OrtTensor('float64', Float64Array.from(data), dims);
    case 'float16':
      return new OrtTensor('float16', new Uint16Array(Float16Array.from(data).buffer), dims);
    case 'int64':
      return new OrtTensor('int64', BigInt64Array.from(Array.from(data, BigInt)), dims);
    case 'int32':
      return new OrtTensor('int32', Int32Array.from(data), dims);
    case 'bool':
      return new OrtTensor('bool', Uint8Array.from(data), dims);
    default:
      throw new AppError(
        'model/pack-mismatch',
        `The model's input "${wanted.name}" has a type that Tack cannot feed.`,
        { details: { wanted } },
      );
  }
}

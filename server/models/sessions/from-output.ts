import type { Tensor as OrtTensor } from 'onnxruntime-node';
import type { Tensor } from '#nodes/contract/ports.ts';

/** A model's output as floats. Half precision is widened. */
export function fromOutput(output: OrtTensor): Tensor {
  const { data, dims } = output;
  // Safe: ONNX Runtime never gives shared memory.
  if (data instanceof Float32Array) return { dims, data: data as Float32Array<ArrayBuffer> };
  if (data instanceof Uint16Array) {
    const halves = new Float16Array(data.buffer, data.byteOffset, data.length);
    return { dims, data: Float32Array.from(halves) };
  }
  if (data instanceof Float16Array) return { dims, data: Float32Array.from(data) };
  if (data instanceof Float64Array) return { dims, data: Float32Array.from(data) };
  throw new RangeError(`a model's output is ${output.type}, not floats`);
}

/** Numbers of a trace, row-major: 32-bit floats, or less where that says enough. */
export type TraceTensor = {
  readonly dims: readonly number[];
  readonly data: Float32Array | Float16Array | Uint8Array;
};

/**
 * A trace too large for words: tensors by name, and a few words about them. Recorded like any other
 * trace, and kept as a safetensors file of its own.
 */
export type TensorTrace = {
  readonly type: 'tensors';
  readonly tensors: Readonly<Record<string, TraceTensor>>;
  readonly words: Readonly<Record<string, string>>;
};

/** Bytes of one float of each type. */
const widths = { F16: 2, F32: 4, F64: 8 } as const;
export type FloatType = keyof typeof widths;

/** Reads little-endian floats of any width as 32-bit ones. A rest that is no whole float is left out. */
export function readFloats(bytes: Uint8Array, type: FloatType): Float32Array<ArrayBuffer> {
  const count = Math.floor(bytes.length / widths[type]);
  const aligned = new Uint8Array(bytes.subarray(0, count * widths[type])).buffer;
  if (type === 'F32') return new Float32Array(aligned);
  return Float32Array.from(type === 'F16' ? new Float16Array(aligned) : new Float64Array(aligned));
}

/** Bytes of one number, by its name in safetensors files. */
export const numberBytes = { F32: 4, F16: 2, U8: 1 } as const;
export type NumberType = keyof typeof numberBytes;

/** Reads little-endian numbers as 32-bit floats. */
export function widenNumbers(bytes: ArrayBuffer, type: NumberType): Float32Array<ArrayBuffer> {
  switch (type) {
    case 'F32':
      return new Float32Array(bytes);
    case 'F16':
      return Float32Array.from(new Uint16Array(bytes), widenHalf);
    case 'U8':
      return Float32Array.from(new Uint8Array(bytes));
  }
}

/** A half-precision number from its bits: not every browser can read them by itself. */
export function widenHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

import type { Tensor } from '#nodes/contract/ports.ts';

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0];
/** Data begins at a multiple of it. */
const alignment = 64;

/**
 * Writes a tensor as `numpy.save` does: format 1.0, little-endian 32-bit floats in C order.
 *
 * @see https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */
export function writeNpy({ dims, data }: Tensor): Uint8Array<ArrayBuffer> {
  const shape = dims.length === 1 ? `(${dims[0]},)` : `(${dims.join(', ')})`;
  const words = `{'descr': '<f4', 'fortran_order': False, 'shape': ${shape}, }`;
  const fixed = magic.length + 2;
  const start = Math.ceil((fixed + words.length + 1) / alignment) * alignment;
  const header = `${words.padEnd(start - fixed - 1)}\n`;
  const bytes = new Uint8Array(start + data.length * Float32Array.BYTES_PER_ELEMENT);
  const view = new DataView(bytes.buffer);
  bytes.set(magic);
  view.setUint16(magic.length, header.length, true);
  bytes.set(new TextEncoder().encode(header), fixed);
  for (const [at, value] of data.entries()) view.setFloat32(start + at * 4, value, true);
  return bytes;
}

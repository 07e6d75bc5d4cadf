import { AppError } from '#nodes/contract/errors.ts';
import type { Tensor } from '#nodes/contract/ports.ts';
import { type FloatType, readFloats } from './read-floats.ts';

const floatTypes: Readonly<Record<string, FloatType>> = {
  '<f2': 'F16',
  '<f4': 'F32',
  '<f8': 'F64',
};

/**
 * Reads an array that NumPy saved (`numpy.save`): floats, in C order.
 *
 * @throws AppError value/invalid
 * @see https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */
export function readNpy(bytes: Uint8Array): Tensor {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < 12 || buffer.toString('latin1', 0, 6) !== '\u0093NUMPY') {
    throw refuse('it does not begin as one');
  }
  const isFirstVersion = buffer[6] === 1;
  const start = isFirstVersion ? 10 : 12;
  const end = start + (isFirstVersion ? buffer.readUInt16LE(8) : buffer.readUInt32LE(8));
  const header = buffer.toString('latin1', start, Math.min(end, start + 10_000));
  const dims = readShape(header);
  const data = readFloats(buffer.subarray(end), readType(header));
  if (data.length !== dims.reduce((product, size) => product * size, 1)) {
    throw refuse('its shape does not fit its data');
  }
  return { dims, data };
}

function readType(header: string): FloatType {
  const type = floatTypes[/'descr':\s*'([^']*)'/.exec(header)?.[1] ?? ''];
  if (!type) throw refuse('it holds no little-endian floats');
  if (/'fortran_order':\s*True/.test(header)) throw refuse('it is in Fortran order');
  return type;
}

function readShape(header: string): number[] {
  const shape = /'shape':\s*\(([^)]*)\)/.exec(header)?.[1];
  if (shape === undefined) throw refuse('it names no shape');
  const dims = shape.split(',').filter((size) => size.trim() !== '');
  return dims.map((size) => Number.parseInt(size, 10));
}

function refuse(reason: string): AppError {
  return new AppError('value/invalid', `This is no NumPy array that can be read: ${reason}.`);
}

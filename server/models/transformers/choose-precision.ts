import type { DeviceName } from '#server/devices/device-names.ts';
import type { PackPrecision } from '#server/packs/pack-manifest.ts';

/**
 * Best first for a processor: four bits are read fastest where memory is the limit, and half precision
 * is widened before every product.
 */
const forProcessor: readonly PackPrecision[] = ['q4', 'fp32', 'q8', 'q4f16', 'fp16'];

/** Best first for a graphics card that computes halves: nothing is lost to rounding that it would not lose itself. */
const forCard: readonly PackPrecision[] = ['fp16', 'q4f16', 'q4', 'fp32', 'q8'];

/** Core ML and WebGPU compute halves on some machines only, so they are given what runs everywhere. */
const computesHalves = (device: DeviceName) => device === 'cuda' || device === 'dml';

/** The precision to run on a device, of those that a pack has. */
export function choosePrecision(
  present: PackPrecision | readonly PackPrecision[],
  device: DeviceName,
): PackPrecision {
  if (typeof present === 'string') return present;
  const preferred = computesHalves(device) ? forCard : forProcessor;
  const best = preferred.find((precision) => present.includes(precision));
  if (!best) throw new RangeError('a pack without any precision');
  return best;
}

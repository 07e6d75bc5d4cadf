/**
 * -1, 0 or 1 for a pixel's channel, from 32-bit unsigned arithmetic only.
 *
 * @param place x, y and channel of the value
 */
export function sensorNoise(seed: number, place: readonly [number, number, number]): number {
  const [x, y, channel] = place;
  let value =
    (Math.imul(x, 0x85ebca6b) +
      Math.imul(y, 0xc2b2ae35) +
      Math.imul(channel, 0x27d4eb2f) +
      Math.imul(seed, 0x9e3779b1)) >>>
    0;
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  value ^= value >>> 15;
  return ((value >>> 0) % 3) - 1;
}

/** How much of a picture a mask lets an edit change, by its pixels. */
export type MaskShares = {
  /** Of all pixels, each by how far it may change, 0 to 1. */
  readonly covered: number;
  /** Pixels that may change in part: the soft edge, 0 to 1. */
  readonly soft: number;
};

/**
 * Measures a mask.
 *
 * @param data red, green, blue and opacity of each pixel; all colours of a mask are the same
 */
export function measureMask(data: Uint8ClampedArray): MaskShares {
  let [sum, soft] = [0, 0];
  for (let at = 0; at < data.length; at += 4) {
    const value = data[at] ?? 0;
    sum += value;
    if (value > 0 && value < 255) soft += 1;
  }
  const count = Math.max(1, data.length / 4);
  return { covered: sum / 255 / count, soft: soft / count };
}

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The colours of a scale that goes two ways from nothing. */
export type DivergingScale = { readonly below: Rgb; readonly nothing: Rgb; readonly above: Rgb };

const unreadable: Rgb = [128, 128, 128];

/** Reads a computed colour such as `rgb(4, 103, 152)`. */
export function readRgb(colour: string): Rgb {
  const [red, green, blue] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined) return unreadable;
  return [red, green, blue];
}

/**
 * Paints numbers as pixels: nothing in the middle colour, ±`most` in full colour; what is no number
 * is left transparent.
 *
 * @returns red, green, blue and opacity of each value
 */
export function paintValues(
  values: Float32Array,
  most: number,
  { below, nothing, above }: DivergingScale,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(values.length * 4);
  for (const [at, value] of values.entries()) {
    if (!Number.isFinite(value)) continue;
    const share = most > 0 ? Math.min(1, Math.abs(value) / most) : 0;
    const far = value < 0 ? below : above;
    for (const channel of [0, 1, 2] as const) {
      pixels[at * 4 + channel] = nothing[channel] + (far[channel] - nothing[channel]) * share;
    }
    pixels[at * 4 + 3] = 255;
  }
  return pixels;
}

/** The largest size among numbers, whatever their sign; what is no number does not count. */
export function largestSize(values: Float32Array): number {
  let most = 0;
  for (const value of values) {
    if (Number.isFinite(value) && Math.abs(value) > most) most = Math.abs(value);
  }
  return most;
}

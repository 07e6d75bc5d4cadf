/** The colours of a picture that can be looked at by themselves. */
export const channels = ['red', 'green', 'blue'] as const;
export type Channel = (typeof channels)[number];

const binCount = 32;
const binWidth = 256 / binCount;

/** What is known of one colour of a picture: how often which values occur, and their figures, 0 to 255. */
export type ChannelCounts = {
  readonly counts: readonly number[];
  readonly min: number;
  readonly mean: number;
  readonly max: number;
};

/** Counts the values of one colour. @param pixels red, green, blue and opacity of each pixel */
export function countChannel(pixels: Uint8ClampedArray, channel: Channel): ChannelCounts {
  const counts = Array.from({ length: binCount }, () => 0);
  let [min, sum, max] = [255, 0, 0];
  for (let at = channels.indexOf(channel); at < pixels.length; at += 4) {
    const value = pixels[at] ?? 0;
    const bin = Math.floor(value / binWidth);
    counts[bin] = (counts[bin] ?? 0) + 1;
    min = Math.min(min, value);
    max = Math.max(max, value);
    sum += value;
  }
  return { counts, min, mean: (sum * 4) / Math.max(1, pixels.length), max };
}

/** One colour of a picture by itself, in grey: white where there is most of it. */
export function takeChannel(
  pixels: Uint8ClampedArray,
  channel: Channel,
): Uint8ClampedArray<ArrayBuffer> {
  const offset = channels.indexOf(channel);
  const grey = new Uint8ClampedArray(pixels.length);
  for (let at = 0; at < pixels.length; at += 4) {
    grey.fill(pixels[at + offset] ?? 0, at, at + 3);
    grey[at + 3] = 255;
  }
  return grey;
}

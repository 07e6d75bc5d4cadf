import type { Image, Tensor } from '#nodes/contract/ports.ts';

/** Red, green and blue, each from 0 to 1, as a weight for every channel of the latents and a bias. */
type PreviewMatrix = readonly (readonly number[])[];

/**
 * Guesses what latents look like without decoding them: one pixel for each place, a linear map of
 * its channels.
 *
 * @param latents [1, channels, height, width]
 * @param matrix  [3][channels + 1], the last column a bias
 * @throws RangeError when the matrix is made for another number of channels
 */
export function latentsToRgb({ dims, data }: Tensor, matrix: PreviewMatrix): Image {
  const [, channels = 0, height = 0, width = 0] = dims;
  if (matrix.length !== 3 || matrix.some((row) => row.length !== channels + 1)) {
    throw new RangeError(`Expected a matrix of 3 rows of ${channels + 1}.`);
  }
  const area = height * width;
  const bytes = new Uint8ClampedArray(3 * area); // rounds, and keeps within 0 and 255
  for (const [colour, row] of matrix.entries()) {
    for (let at = 0; at < area; at += 1) {
      let value = row[channels] ?? 0;
      for (let channel = 0; channel < channels; channel += 1) {
        value += (row[channel] ?? 0) * (data[channel * area + at] ?? 0);
      }
      bytes[at * 3 + colour] = 255 * value;
    }
  }
  return { width, height, data: new Uint8Array(bytes.buffer) };
}

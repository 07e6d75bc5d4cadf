import type { Tensor } from '#nodes/contract/ports.ts';

/**
 * Averages caption embeddings, token by token, in double precision.
 *
 * @param captions [captions, tokens, width], at least one caption
 * @returns        [tokens, width] as doubles, row-major
 */
export function averageCaptions(captions: Tensor): Float64Array {
  const [count = 0, tokens = 0, width = 0] = captions.dims;
  const mean = new Float64Array(tokens * width);
  for (let caption = 0; caption < count; caption += 1) {
    const start = caption * mean.length;
    for (let at = 0; at < mean.length; at += 1) {
      mean[at] = (mean[at] ?? 0) + (captions.data[start + at] ?? 0) / count;
    }
  }
  return mean;
}

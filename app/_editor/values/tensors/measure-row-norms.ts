import type { Tensor } from '#nodes/contract/ports.ts';
import { measureLength } from '#nodes/editing/analysis/measure-length.ts';

/** Length of every token of every caption. @param tensor [captions, tokens, width] */
export function measureRowNorms({ dims, data }: Tensor): readonly (readonly number[])[] {
  const [captions = 0, tokens = 0, width = 0] = dims;
  return Array.from({ length: captions }, (_, caption) =>
    Array.from({ length: tokens }, (_unused, token) => {
      const start = (caption * tokens + token) * width;
      return measureLength(data.subarray(start, start + width));
    }),
  );
}

import { useQuery } from '@tanstack/react-query';
import { loadPixels } from '#app/_api/load-pixels.ts';
import { pictureUrl } from '#app/_api/picture-url.ts';
import type { Pixels } from '#app/_editor/compare/pictures/measure-difference.ts';
import { requireSameSize } from '#nodes/image/require-same-size.ts';
import { measurePsnr } from '#nodes/study/psnr.ts';

/**
 * PSNR in dB of two stored pictures, measured here: both are stored without loss.
 *
 * @param other undefined = there is nothing to measure
 */
export function usePsnr(picture: string, other: string | undefined) {
  return useQuery({
    queryKey: ['psnr', picture, other],
    queryFn: async ({ signal }) => {
      const load = async (hash: string) => toImage(await loadPixels(pictureUrl(hash), signal));
      const [first, second] = await Promise.all([load(picture), load(other ?? '')]);
      requireSameSize(first, second, 'The pictures');
      return measurePsnr(first, second);
    },
    enabled: other !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** The colours without the opacity. */
function toImage({ width, height, data }: Pixels) {
  return { width, height, data: Uint8Array.from(data.filter((_, at) => at % 4 !== 3)) };
}

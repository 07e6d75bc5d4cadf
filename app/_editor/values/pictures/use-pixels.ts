import { useQuery } from '@tanstack/react-query';
import { pictureUrl } from '#app/_api/picture-url.ts';
import { goneSentence } from '#app/_editor/values/value-query.tsx';

/** Reads the pixels of a stored picture as they are kept, without the screen's colours. */
export function usePixels(hash: string) {
  return useQuery({
    queryKey: ['artifacts', 'pixels', hash],
    queryFn: ({ signal }) => fetchPixels(hash, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    structuralSharing: false,
  });
}

async function fetchPixels(hash: string, signal: AbortSignal): Promise<ImageData> {
  const response = await fetch(pictureUrl(hash), { signal });
  if (!response.ok) throw new Error(goneSentence);
  const bitmap = await createImageBitmap(await response.blob(), { colorSpaceConversion: 'none' });
  const surface = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!surface) throw new Error('This browser cannot read the pixels of pictures.');
  surface.drawImage(bitmap, 0, 0);
  return surface.getImageData(0, 0, bitmap.width, bitmap.height);
}

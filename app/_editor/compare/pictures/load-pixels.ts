import type { Pixels } from './measure-difference.ts';

/**
 * Reads a picture's pixels through a canvas.
 *
 * @throws Error when it cannot be fetched or drawn
 */
export async function loadPixels(src: string, signal: AbortSignal): Promise<Pixels> {
  const response = await fetch(src, { signal });
  if (!response.ok) throw new Error('A picture is no longer stored; run again.');
  const bitmap = await createImageBitmap(await response.blob());
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('This browser draws no pictures in the background.');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data };
}

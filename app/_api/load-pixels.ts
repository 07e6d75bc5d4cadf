/**
 * Reads a picture's pixels through a canvas, as they are stored.
 *
 * @param src where the picture is
 * @throws Error with a sentence for a person when it cannot be fetched or drawn
 */
export async function loadPixels(src: string, signal?: AbortSignal): Promise<ImageData> {
  const response = await fetch(src, signal ? { signal } : {});
  if (!response.ok) throw new Error('A picture is no longer stored; run again.');
  const bitmap = await createImageBitmap(await response.blob(), { colorSpaceConversion: 'none' });
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('This browser draws no pictures in the background.');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context.getImageData(0, 0, width, height);
}

import type { MaskPixels } from './mask-pixels.ts';

/** A mask as a PNG, grey for grey. @throws Error where the browser cannot draw */
export async function encodeMask({ width, height, data }: MaskPixels): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser cannot draw.');
  context.putImageData(
    new ImageData(colourMask(data, [255, 255, 255], false), width, height),
    0,
    0,
  );
  return canvas.convertToBlob({ type: 'image/png' });
}

type Colour = readonly [number, number, number];

/** Four bytes a pixel: a colour that is as bright as the mask, or as opaque. */
export function colourMask(data: Uint8Array, [red, green, blue]: Colour, isVeil: boolean) {
  const pixels = new Uint8ClampedArray(4 * data.length);
  for (let at = 0; at < data.length; at++) {
    const value = data[at] ?? 0;
    const share = isVeil ? 1 : value / 255;
    pixels.set([red * share, green * share, blue * share, isVeil ? value * 0.6 : 255], 4 * at);
  }
  return pixels;
}

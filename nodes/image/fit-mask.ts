import type { Mask } from '#nodes/contract/ports.ts';
import type { Images } from '#nodes/contract/toolbox.ts';
import { cropPixels } from './crop-pixels.ts';
import type { Fit } from './fit.ts';
import { pastePixels } from './paste-pixels.ts';
import { centredWindow } from './window.ts';

type Target = { readonly width: number; readonly height: number; readonly fit: Fit };

/** Brings a mask to a size the way a picture is brought there, so that both still match. */
export async function fitMask(mask: Mask, to: Target, images: Images): Promise<Mask> {
  if (mask.width === to.width && mask.height === to.height) return mask;
  if (to.fit === 'fill') return images.resizeMask(mask, to);
  if (to.fit === 'cover') {
    return images.resizeMask(cropPixels(mask, centredWindow(mask, to), 1), to);
  }
  const window = centredWindow(to, mask);
  const piece = await images.resizeMask(mask, { width: window.width, height: window.height });
  const bars = { width: to.width, height: to.height, data: new Uint8Array(to.width * to.height) };
  return pastePixels(bars, piece, { window, channels: 1 });
}

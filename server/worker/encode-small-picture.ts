import type { Image } from '#nodes/contract/ports.ts';
import { sharp } from '#server/store/sharp.ts';
import { passingLimits } from './passing-limits.ts';
import type { SmallPicture } from './protocol.ts';

/** Every three bytes take four characters of base64. */
const mostBytes = Math.floor(passingLimits.bytes / 4) * 3;

/** From exact to coarse. */
const qualities = [{ lossless: true }, { quality: 80 }, { quality: 50 }, { quality: 20 }];

/** Encodes a picture as well as may pass: exactly, else coarser, else smaller. */
export async function encodeSmallPicture(image: Image): Promise<SmallPicture> {
  const { width, height, data } = image;
  const raw = { width, height, channels: 3 } as const;
  for (let side = Math.max(width, height); side >= 1; side = Math.floor(side / 2)) {
    for (const quality of qualities) {
      const { data: bytes, info } = await sharp(data, { raw })
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .webp({ ...quality, effort: 1 })
        .toBuffer({ resolveWithObject: true });
      if (bytes.length > mostBytes) continue;
      const base64 = bytes.toString('base64');
      return { mediaType: 'image/webp', base64, width: info.width, height: info.height };
    }
  }
  throw new RangeError(`A picture of ${width}×${height} does not get small enough.`);
}

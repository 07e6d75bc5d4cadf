import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Image } from '#nodes/contract/ports.ts';
import { sharp } from '#server/store/sharp.ts';
import type { Codec } from './codec.ts';

/** About 10 ms of hashing. */
const pieceBytes = 4_000_000;

const channelsOf = { image: 3, mask: 1 } as const;

/** Pictures and masks as PNG without metadata, hashed by their pixels: another encoder changes nothing. */
export function pixelCodec(type: 'image' | 'mask'): Codec<'image' | 'mask'> {
  const channels = channelsOf[type];
  return {
    async encode(picture) {
      const { width, height, data } = picture;
      requireLength(picture, channels);
      const bytes = await sharp(data, { raw: { width, height, channels }, limitInputPixels: false })
        .toColourspace(type === 'image' ? 'srgb' : 'b-w')
        .png({ compressionLevel: 6, adaptiveFiltering: false, palette: false })
        .toBuffer();
      return { hash: await hashPixels(type, picture), bytes };
    },
    async decode(bytes) {
      const { data, info } = await sharp(bytes, { limitInputPixels: false })
        .toColourspace(type === 'image' ? 'srgb' : 'b-w')
        .removeAlpha()
        .raw({ depth: 'uchar' })
        .toBuffer({ resolveWithObject: true });
      const value = { width: info.width, height: info.height, data };
      requireLength(value, channels);
      return { hash: await hashPixels(type, value), value };
    },
  };
}

/** Piece by piece: a large picture at once would hold up everything else in the process. */
async function hashPixels(type: 'image' | 'mask', { width, height, data }: Image): Promise<string> {
  const hash = createHash('sha256').update(`tack ${type} ${width}x${height}\n`);
  for (let at = 0; at < data.length; at += pieceBytes) {
    if (at > 0) await setImmediate();
    hash.update(data.subarray(at, at + pieceBytes));
  }
  return hash.digest('hex');
}

function requireLength({ width, height, data }: Image, channels: number): void {
  if (data.length === width * height * channels) return;
  throw new RangeError(
    `A picture of ${width} x ${height} pixels has ${width * height * channels} bytes, not ${data.length}.`,
  );
}

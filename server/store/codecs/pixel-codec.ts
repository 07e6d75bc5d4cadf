import type { Image } from '#nodes/contract/ports.ts';
import { sha256 } from '#server/store/sha256.ts';
import { sharp } from '#server/store/sharp.ts';
import type { Codec } from './codec.ts';

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
      return { hash: hashPixels(type, picture), bytes };
    },
    async decode(bytes) {
      const { data, info } = await sharp(bytes, { limitInputPixels: false })
        .toColourspace(type === 'image' ? 'srgb' : 'b-w')
        .removeAlpha()
        .raw({ depth: 'uchar' })
        .toBuffer({ resolveWithObject: true });
      const value = { width: info.width, height: info.height, data };
      requireLength(value, channels);
      return { hash: hashPixels(type, value), value };
    },
  };
}

function hashPixels(type: 'image' | 'mask', { width, height, data }: Image): string {
  return sha256(`tack ${type} ${width}x${height}\n`, data);
}

function requireLength({ width, height, data }: Image, channels: number): void {
  if (data.length === width * height * channels) return;
  throw new RangeError(
    `A picture of ${width} x ${height} pixels has ${width * height * channels} bytes, not ${data.length}.`,
  );
}

import type { Sharp } from 'sharp';
import { AppError } from '#nodes/contract/errors.ts';
import type { Image, Mask } from '#nodes/contract/ports.ts';
import { isAnimatedPng } from './is-animated-png.ts';
import { sharp } from './sharp.ts';
import { sniffPicture } from './sniff-picture.ts';

/** Larger pictures are refused before a pixel is read. */
const pixelLimit = 40_000_000;

/** What became of a person's file, and what they should know about it. */
export type DecodedPicture<T> = { readonly value: T; readonly notices: readonly string[] };

/**
 * Reads a JPEG, PNG or WebP file as an sRGB picture: turned upright, profile applied, 16 bits
 * brought to 8, transparency laid on white.
 *
 * @throws AppError image/unreadable, image/unsupported, image/too-large
 */
export async function decodePicture(bytes: Uint8Array): Promise<DecodedPicture<Image>> {
  const { hasAlpha } = await inspect(bytes);
  const value = await pixels(3, () =>
    open(bytes).flatten({ background: 'white' }).toColourspace('srgb'),
  );
  const isTransparent = hasAlpha && !(await sharp(bytes).stats()).isOpaque;
  return { value, notices: isTransparent ? ['Its transparent parts were laid on white.'] : [] };
}

/**
 * Reads a JPEG, PNG or WebP file as a mask: light where the edit may act, transparent parts dark.
 *
 * @throws AppError image/unreadable, image/unsupported, image/too-large
 */
export async function decodeMask(bytes: Uint8Array): Promise<DecodedPicture<Mask>> {
  await inspect(bytes);
  const value = await pixels(1, () =>
    open(bytes).flatten({ background: 'black' }).toColourspace('b-w'),
  );
  return { value, notices: [] };
}

async function inspect(bytes: Uint8Array): Promise<{ readonly hasAlpha: boolean }> {
  const kind = sniffPicture(bytes);
  const { width, height, pages, hasAlpha } = await explained(() =>
    sharp(bytes, { limitInputPixels: false }).metadata(),
  );
  if (width * height > pixelLimit) {
    throw new AppError(
      'image/too-large',
      `The picture has ${width} x ${height} pixels; Tack reads up to ${pixelLimit / 1e6} megapixels.`,
      { details: { width, height } },
    );
  }
  if ((pages ?? 1) > 1 || (kind === 'PNG' && isAnimatedPng(bytes))) {
    throw new AppError('image/unsupported', 'The picture is animated; save one frame of it.');
  }
  return { hasAlpha };
}

function open(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: pixelLimit, failOn: 'warning', autoOrient: true });
}

async function pixels(channels: 1 | 3, read: () => Sharp): Promise<Image> {
  const { data, info } = await explained(() =>
    read().removeAlpha().raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true }),
  );
  if (info.channels !== channels) {
    throw new AppError('image/unsupported', `The picture has ${info.channels} colour channels.`);
  }
  return { width: info.width, height: info.height, data };
}

async function explained<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw new AppError('image/unreadable', 'The picture is damaged or cut off.', { cause });
  }
}

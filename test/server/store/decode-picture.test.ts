import { readdirSync, readFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { decodeMask, decodePicture } from '#server/store/decode-picture.ts';
import { expectClose } from '#test/helpers/expect-close.ts';

const flat = (
  background: string | { r: number; g: number; b: number; alpha?: number },
  channels: 3 | 4 = 3,
  size = { width: 8, height: 4 },
) => sharp({ create: { ...size, channels, background } });
const orange = { r: 230, g: 120, b: 20 };

/** Left half red, right half blue, 4 x 2 pixels. */
const halves = () =>
  flat('blue', 3, { width: 4, height: 2 }).composite([
    { input: { create: { width: 2, height: 2, channels: 3, background: 'red' } }, left: 0, top: 0 },
  ]);
const firstPixel = async (picture: Sharp) => {
  const { value } = await decodePicture(await picture.toBuffer());
  return [...value.data.subarray(0, 3)];
};

describe('reads', () => {
  test.each([
    ['PNG', flat(orange).png(), 0],
    ['WebP without loss', flat(orange).webp({ lossless: true }), 0],
    ['JPEG', flat(orange).jpeg({ quality: 100 }), 2],
    ['16-bit PNG', flat(orange).toColourspace('rgb16').png(), 0],
    ['interlaced PNG', flat(orange).png({ progressive: true }), 0],
    ['palette PNG', flat(orange).png({ palette: true }), 0],
  ] as const)('%s', async (_, picture, tolerance) => {
    // JPEG turns colours into another space and rounds them.
    expectClose(await firstPixel(picture), [230, 120, 20], tolerance);
  });

  test('grey pictures, as three equal channels', async () => {
    expect(await firstPixel(flat({ r: 90, g: 90, b: 90 }).toColourspace('b-w').png())).toEqual([
      90, 90, 90,
    ]);
  });

  test('CMYK, brought to sRGB', async () => {
    const cmyk = flat(orange).toColourspace('cmyk').jpeg({ quality: 100 });
    expect((await sharp(await cmyk.toBuffer()).metadata()).space).toBe('cmyk');
    // There and back through an ink profile, whose gamut is smaller than sRGB's.
    expectClose(await firstPixel(cmyk), [230, 120, 20], 25);
  });

  test('another colour profile, brought to sRGB', async () => {
    const p3 = flat(orange).withIccProfile('p3').png();
    expectClose(await firstPixel(p3), [230, 120, 20], 3); // two roundings to bytes
  });

  test('EXIF-rotated pictures upright', async () => {
    const bytes = await halves().withMetadata({ orientation: 6 }).png().toBuffer();
    const { value } = await decodePicture(bytes);
    expect([value.width, value.height]).toEqual([2, 4]);
    expect([...value.data.subarray(0, 3)]).toEqual([255, 0, 0]);
    expect([...value.data.subarray(-3)]).toEqual([0, 0, 255]);
  });

  test('transparent pictures on white, and says so', async () => {
    const bytes = await flat({ r: 0, g: 0, b: 0, alpha: 0.5 }, 4).png().toBuffer();
    const { value, notices } = await decodePicture(bytes);
    expectClose(value.data.subarray(0, 3), [127, 127, 127], 1); // half of 255
    expect(notices).toEqual(['Its transparent parts were laid on white.']);
  });

  test('opaque pictures with an alpha channel without a word', async () => {
    const bytes = await flat({ ...orange, alpha: 1 }, 4)
      .png()
      .toBuffer();
    expect((await decodePicture(bytes)).notices).toEqual([]);
  });

  test('a picture with something else behind it', async () => {
    const bytes = Buffer.concat([await flat(orange).png().toBuffer(), Buffer.from('<script>')]);
    expect((await decodePicture(bytes)).value.width).toBe(8);
  });

  test('masks: light may change, transparent stays', async () => {
    const white = await decodeMask(await flat('white').png().toBuffer());
    expect(white.value.data).toHaveLength(32);
    expect(white.value.data[0]).toBe(255);
    const glass = await flat({ r: 255, g: 255, b: 255, alpha: 0 }, 4).png().toBuffer();
    expect((await decodeMask(glass)).value.data[0]).toBe(0);
  });
});

describe('refuses, in one sentence,', () => {
  const png = () =>
    flat(orange, 3, { width: 200, height: 200 }).png({ compressionLevel: 0 }).toBuffer();
  const noise = sharp({
    create: {
      width: 200,
      height: 200,
      channels: 3,
      background: 'grey',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });
  const cut = async (bytes: Promise<Buffer>) => (await bytes).subarray(0, 3000);
  const animation = (kind: 'webp' | 'gif') => {
    const frames = Buffer.concat([Buffer.alloc(8 * 8 * 3, 0), Buffer.alloc(8 * 8 * 3, 255)]);
    const raw = { width: 8, height: 16, channels: 3, pageHeight: 8 } as const;
    return sharp(frames, { raw })[kind]({ loop: 0 }).toBuffer();
  };
  const animatedPng = async () => {
    const bytes = await png();
    const chunk = Buffer.from([
      0,
      0,
      0,
      8,
      ...Buffer.from('acTL'),
      ...Array(8).fill(0),
      0,
      0,
      0,
      0,
    ]);
    return Buffer.concat([bytes.subarray(0, 33), chunk, bytes.subarray(33)]);
  };

  test.each([
    ['an empty file', async () => Buffer.alloc(0), 'image/unreadable'],
    ['text', async () => Buffer.from('<html>no picture</html>'), 'image/unreadable'],
    ['a cut-off PNG', () => cut(png()), 'image/unreadable'],
    ['a cut-off JPEG', () => cut(noise.clone().jpeg().toBuffer()), 'image/unreadable'],
    ['a cut-off WebP', () => cut(noise.clone().webp().toBuffer()), 'image/unreadable'],
    ['a PNG header and nothing more', async () => (await png()).subarray(0, 8), 'image/unreadable'],
    ['a GIF', () => flat(orange).gif().toBuffer(), 'image/unsupported'],
    ['an animated GIF', () => animation('gif'), 'image/unsupported'],
    ['a TIFF', () => flat(orange).tiff().toBuffer(), 'image/unsupported'],
    [
      'an SVG',
      async () => Buffer.from('<?xml version="1.0"?>\n<svg width="8" height="8"/>'),
      'image/unsupported',
    ],
    ['an animated WebP', () => animation('webp'), 'image/unsupported'],
    ['an animated PNG', animatedPng, 'image/unsupported'],
  ] as const)('%s', async (_, bytes, code) => {
    await expect(decodePicture(await bytes())).rejects.toMatchObject({ code });
  });

  test('a picture of more than 40 megapixels, before reading a pixel of it', async () => {
    const bytes = await flat('white', 3, { width: 8001, height: 5000 }).png().toBuffer();
    await expect(decodePicture(bytes)).rejects.toMatchObject({
      code: 'image/too-large',
      message: 'The picture has 8001 x 5000 pixels; Tack reads up to 40 megapixels.',
    });
  });
});

test('reads every sample', async () => {
  for (const file of readdirSync('public/samples').filter((name) => name.endsWith('.png'))) {
    expect((await decodePicture(readFileSync(`public/samples/${file}`))).notices, file).toEqual([]);
  }
});

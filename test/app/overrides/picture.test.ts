import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { encodePng } from '#app/_editor/overrides/painting/encode-png.ts';
import { fillRectangle } from '#app/_editor/overrides/painting/fill-shape.ts';
import { plainMask } from '#app/_editor/overrides/painting/mask-pixels.ts';
import { paintStroke } from '#app/_editor/overrides/painting/paint-stroke.ts';
import { fitScale, zoomIn, zoomOut } from '#app/_editor/overrides/painting/zoom-scale.ts';
import { colourInk, pictureInk } from '#app/_editor/overrides/picture/ink.ts';
import { layPaint } from '#app/_editor/overrides/picture/lay-paint.ts';
import { readColour } from '#app/_editor/overrides/picture/picture-pixels.ts';
import { decodeMask, decodePicture } from '#server/store/decode-picture.ts';

/** Every value of every byte may occur, opacity included. */
const pictureOf = (width: number, height: number) =>
  fc
    .uint8Array({ minLength: 4 * width * height, maxLength: 4 * width * height })
    .map((bytes) => ({ width, height, data: Uint8ClampedArray.from(bytes) }));
const red = '#ff0000';
const left = fillRectangle(
  plainMask(4, 3, 0),
  [
    { x: 0, y: 0 },
    { x: 2, y: 3 },
  ],
  false,
);

describe('painting a picture', () => {
  it('leaves what is not covered, and all opacity, byte for byte as it was', () => {
    fc.assert(
      fc.property(
        pictureOf(9, 7),
        fc.record({ x: fc.double({ min: -2, max: 11, noNaN: true }), y: fc.integer({ max: 7 }) }),
        fc.integer({ min: 0, max: 0xffffff }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (picture, at, colour, opacity) => {
          const brush = { size: 4, softness: 0.5, isErasing: false };
          const mask = paintStroke(plainMask(9, 7, 0), [at, { x: 4, y: 3 }], brush);
          const ink = colourInk(`#${colour.toString(16).padStart(6, '0')}`);
          const before = picture.data.slice();
          const { data } = layPaint(picture, { mask, ink, opacity });
          expect(picture.data).toEqual(before);
          const strange = [...data.keys()].filter(
            (byte) => data[byte] !== before[byte] && (byte % 4 === 3 || mask.data[byte >> 2] === 0),
          );
          expect(strange).toEqual([]);
        },
      ),
    );
  });

  it('lays the very colour at full opacity, and a share of it below', () => {
    const grey = { width: 4, height: 3, data: new Uint8ClampedArray(48).fill(100) };
    const full = layPaint(grey, { mask: left, ink: colourInk(red), opacity: 1 });
    expect(readColour(full, { x: 1.9, y: 2.9 })).toBe(red);
    expect(readColour(full, { x: 2.1, y: 2.9 })).toBe('#646464');
    expect(readColour(full, { x: 4, y: 0 })).toBeNull();
    const half = layPaint(grey, { mask: left, ink: colourInk(red), opacity: 0.5 });
    expect([...half.data.subarray(0, 4)]).toEqual([178, 50, 50, 100]);
  });

  it('brings the original back exactly', () => {
    fc.assert(
      fc.property(pictureOf(4, 3), (original) => {
        const painted = layPaint(original, { mask: left, ink: colourInk(red), opacity: 0.3 });
        const back = layPaint(painted, { mask: left, ink: pictureInk(original), opacity: 1 });
        expect(back.data).toEqual(original.data);
      }),
    );
  });

  it('is the same picture where nothing changes', () => {
    const picture = { width: 4, height: 3, data: new Uint8ClampedArray(48).fill(9) };
    const nothing = { mask: plainMask(4, 3, 0), ink: colourInk(red), opacity: 1 };
    expect(layPaint(picture, nothing)).toBe(picture);
    expect(layPaint(picture, { ...nothing, mask: left, ink: pictureInk(picture) })).toBe(picture);
  });
});

describe('encodePng', () => {
  it('keeps every byte, colours under transparent pixels too', async () => {
    const sizes = fc.record({
      width: fc.integer({ min: 1, max: 17 }),
      height: fc.integer({ min: 1, max: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(
        sizes.chain(({ width, height }) => pictureOf(width, height)),
        async (picture) => {
          const png = await (await encodePng(picture, 4)).arrayBuffer();
          const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
          expect(info).toMatchObject({ width: picture.width, channels: 4 });
          expect(Buffer.compare(data, Buffer.from(picture.data))).toBe(0);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is read as it was painted when it is taken in as a picture or a mask', async () => {
    const [width, height] = [256, 3];
    const rgba = Uint8ClampedArray.from({ length: 4 * width * height }, (_, at) =>
      at % 4 === 3 ? 255 : (at * 7) % 256,
    );
    const picture = await encodePng({ width, height, data: rgba }, 4);
    const image = await decodePicture(new Uint8Array(await picture.arrayBuffer()));
    expect(image.notices).toEqual([]);
    expect([...image.value.data]).toEqual([...rgba].filter((_, at) => at % 4 !== 3));
    const grey = Uint8Array.from({ length: width * height }, (_, at) => at % 256);
    const drawn = await encodePng({ width, height, data: grey }, 1);
    const mask = await decodeMask(new Uint8Array(await drawn.arrayBuffer()));
    expect([...mask.value.data]).toEqual([...grey]);
  });
});

describe('the zoom', () => {
  it('fits large pictures, and enlarges small ones by whole numbers', () => {
    const room = { width: 900, height: 600 };
    expect(fitScale({ width: 1800, height: 600 }, room)).toBe(0.5);
    expect(fitScale({ width: 64, height: 64 }, room)).toBe(9);
    expect(fitScale({ width: 0.001, height: 0.001 }, room)).toBe(64);
  });

  it('does not pass over one to one', () => {
    expect([zoomIn(0.7), zoomIn(1), zoomIn(9)]).toEqual([1, 2, 18]);
    expect([zoomOut(9), zoomOut(1.5), zoomOut(1)]).toEqual([4, 1, 0.5]);
  });
});

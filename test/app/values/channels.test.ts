import { describe, expect, it } from 'vitest';
import { countChannel, takeChannel } from '#app/_editor/values/pictures/count-channels.ts';
import { measureMask } from '#app/_editor/values/pictures/measure-mask.ts';

/** Two pixels: pure red and half blue. */
const pixels = Uint8ClampedArray.from([255, 0, 0, 255, 0, 0, 128, 255]);

describe('countChannel', () => {
  it('counts one colour only', () => {
    const { counts, ...figures } = countChannel(pixels, 'blue');
    expect(figures).toEqual({ min: 0, mean: 64, max: 128 });
    expect([counts[0], counts[16], counts.reduce((sum, count) => sum + count, 0)]).toEqual([
      1, 1, 2,
    ]);
  });
});

describe('takeChannel', () => {
  it('shows one colour in grey', () => {
    expect([...takeChannel(pixels, 'red')]).toEqual([255, 255, 255, 255, 0, 0, 0, 255]);
  });
});

describe('measureMask', () => {
  it('counts how far each pixel may change, and which lie on a soft edge', () => {
    const grey = (value: number) => [value, value, value, 255];
    const mask = Uint8ClampedArray.from([0, 255, 51, 0].flatMap(grey));
    expect(measureMask(mask)).toEqual({ covered: 0.3, soft: 0.25 });
  });
});

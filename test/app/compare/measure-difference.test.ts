import { describe, expect, it } from 'vitest';
import { drawHeat } from '#app/_editor/compare/pictures/draw-heat.ts';
import { heatColour } from '#app/_editor/compare/pictures/heat-colour.ts';
import { measureDifference } from '#app/_editor/compare/pictures/measure-difference.ts';

const picture = (...bytes: number[]) => ({
  ...{ width: bytes.length / 4, height: 1 },
  data: new Uint8ClampedArray(bytes),
});

describe('measureDifference', () => {
  it('finds none between equal pictures and draws them black', () => {
    const one = picture(1, 2, 3, 255, 4, 5, 6, 255);
    const difference = measureDifference(one, one);
    const { mean, largest, changed } = difference;
    expect({ mean, largest, changed }).toEqual({ mean: 0, largest: 0, changed: 0 });
    expect([...drawHeat(difference, 255)]).toEqual([0, 0, 0, 255, 0, 0, 0, 255]);
  });

  it('takes the mean of the three colours, and the share of pixels that differ', () => {
    const { mean, largest, changed } = measureDifference(
      picture(0, 0, 0, 255, 9, 9, 9, 255),
      picture(30, 60, 0, 255, 9, 9, 9, 255),
    );
    expect({ mean, largest, changed }).toEqual({ mean: 15, largest: 30, changed: 0.5 });
  });

  it('draws the largest difference brightest when the scale is stretched to it', () => {
    const difference = measureDifference(picture(0, 0, 0, 255), picture(3, 3, 3, 255));
    expect([...drawHeat(difference, difference.largest)]).toEqual([252, 255, 200, 255]);
    expect([...drawHeat(difference, 255)]).toEqual([...heatColour(3 / 255), 255]);
  });

  it('refuses pictures of two sizes', () => {
    expect(() => measureDifference(picture(0, 0, 0, 0), picture())).toThrow(RangeError);
  });
});

it('gets lighter with the difference, so that it can be read in grey', () => {
  const lightness = Array.from({ length: 101 }, (_, at) => {
    const [red, green, blue] = heatColour(at / 100);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });
  expect(lightness).toEqual(lightness.toSorted((one, other) => one - other));
  expect(heatColour(0)).toEqual([0, 0, 0]);
  expect(heatColour(1)).toEqual([252, 255, 200]);
});

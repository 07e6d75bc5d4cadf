import { describe, expect, it } from 'vitest';
import { largestSize, paintValues, readRgb } from '#app/_editor/values/tensors/mix-colours.ts';
import { firstSlice, takeSlice } from '#app/_editor/values/tensors/take-slice.ts';

const tensor = {
  dims: [2, 3, 4],
  data: Float32Array.from({ length: 24 }, (_, at) => at),
};

describe('takeSlice', () => {
  it('looks at the two largest axes first, in their order', () => {
    expect(firstSlice([1, 4, 8, 8])).toEqual({ down: 2, across: 3, at: [0, 0, 0, 0] });
    expect(firstSlice([9])).toEqual({ down: null, across: 0, at: [0] });
  });

  it('takes the plane at the chosen indices', () => {
    const { rows, columns, values } = takeSlice(tensor, { down: 1, across: 2, at: [1, 9, 9] });
    expect([rows, columns, ...values.slice(0, 5)]).toEqual([3, 4, 12, 13, 14, 15, 16]);
  });

  it('turns the plane when the axes change places', () => {
    const { rows, columns, values } = takeSlice(tensor, { down: 2, across: 0, at: [0, 2, 0] });
    expect([rows, columns, ...values]).toEqual([4, 2, 8, 20, 9, 21, 10, 22, 11, 23]);
  });

  it('takes a single row along one axis', () => {
    expect(takeSlice(tensor, { down: null, across: 1, at: [0, 0, 3] })).toEqual({
      ...{ rows: 1, columns: 3 },
      values: Float32Array.from([3, 7, 11]),
    });
  });
});

describe('paintValues', () => {
  const scale = { below: [0, 0, 255], nothing: [255, 255, 255], above: [255, 0, 0] } as const;

  it('goes two ways from nothing and no farther than the end of the scale', () => {
    const pixels = paintValues(Float32Array.from([0, 2, -1, 9]), 2, scale);
    expect([...pixels]).toEqual([
      ...[255, 255, 255, 255],
      ...[255, 0, 0, 255],
      ...[128, 128, 255, 255],
      ...[255, 0, 0, 255],
    ]);
  });

  it('leaves out what is no number', () => {
    const values = Float32Array.from([Number.NaN, 1]);
    expect([paintValues(values, 1, scale)[3], largestSize(values)]).toEqual([0, 1]);
  });

  it('reads colours as browsers compute them', () => {
    expect(readRgb('rgb(4, 103, 152)')).toEqual([4, 103, 152]);
  });
});

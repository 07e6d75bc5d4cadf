import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitView, zoomView } from '#app/_ui/view-box.ts';

it('enlarges a small picture by a whole number and centres it', () => {
  expect(fitView({ width: 64, height: 64 }, { width: 500, height: 300 })).toEqual({
    scale: 4,
    x: 122,
    y: 22,
  });
});

it('makes a large picture small enough to be seen whole', () => {
  expect(fitView({ width: 2000, height: 1000 }, { width: 500, height: 500 })).toEqual({
    scale: 0.25,
    x: 0,
    y: 125,
  });
});

it('keeps what lies under the pointer there while zooming', () => {
  const point = fc.record({
    x: fc.integer({ min: 0, max: 900 }),
    y: fc.integer({ min: 0, max: 900 }),
  });
  fc.assert(
    fc.property(
      point,
      point,
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      (corner, at, factor) => {
        const before = { scale: 1, ...corner };
        const after = zoomView(before, factor, at);
        // A picture's pixel under the pointer, to a thousandth of a pixel: doubles are far finer than that here.
        expect((at.x - after.x) / after.scale).toBeCloseTo(at.x - before.x, 3);
        expect((at.y - after.y) / after.scale).toBeCloseTo(at.y - before.y, 3);
      },
    ),
  );
});

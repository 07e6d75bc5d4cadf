import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featherPixels } from '#app/_editor/overrides/mask/feather-pixels.ts';
import { findMaskPicture } from '#app/_editor/overrides/mask/find-mask-picture.ts';
import { invertPixels } from '#app/_editor/overrides/mask/invert-pixels.ts';
import { fillLasso, fillRectangle } from '#app/_editor/overrides/painting/fill-shape.ts';
import { type MaskPixels, plainMask } from '#app/_editor/overrides/painting/mask-pixels.ts';
import { paintStroke } from '#app/_editor/overrides/painting/paint-stroke.ts';
import {
  type PaintingHistory,
  redoStep,
  takeStep,
  undoStep,
} from '#app/_editor/overrides/painting/painting-history.ts';
import { unheardNode } from '#app/_editor/state/node-run.ts';
import { workflowOf } from '../document/documents.ts';

const rows = ({ width, height, data }: MaskPixels) =>
  Array.from({ length: height }, (_, y) =>
    [...data.slice(y * width, (y + 1) * width)].map((value) => (value > 127 ? '#' : '.')).join(''),
  );
const at = (x: number, y: number) => ({ x, y });
const hard = { size: 3, softness: 0, isErasing: false };

describe('painting a mask', () => {
  it('draws a round brush along a line', () => {
    const drawn = paintStroke(plainMask(7, 5, 0), [at(1.5, 2.5), at(5.5, 2.5)], {
      ...hard,
      size: 2.5,
    });
    expect(rows(drawn)).toEqual(['.......', '.#####.', '#######', '.#####.', '.......']);
  });

  it('fades a soft brush out, from its middle to its rim', () => {
    const soft = { size: 9, softness: 1, isErasing: false };
    const { data } = paintStroke(plainMask(9, 1, 0), [at(4.5, 0.5), at(4.5, 0.5)], soft);
    const half = [...data.slice(4)];
    expect(half[0]).toBe(255);
    expect(half).toEqual([...half].sort((one, other) => other - one));
    expect(new Set(half).size).toBe(half.length);
  });

  it('takes away again what it drew', () => {
    const line = [at(1.5, 2.5), at(5.5, 2.5)] as const;
    const drawn = paintStroke(plainMask(7, 5, 0), line, hard);
    const erased = paintStroke(drawn, line, { ...hard, isErasing: true });
    expect(erased.data).toEqual(plainMask(7, 5, 0).data);
  });

  it('fills rectangles whichever corner comes first, and no further than the mask goes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5, max: 15 }), { minLength: 4, maxLength: 4 }),
        (n) => {
          const [a = 0, b = 0, c = 0, d = 0] = n;
          const mask = plainMask(10, 8, 0);
          const one = fillRectangle(mask, [at(a, b), at(c, d)], false);
          expect(fillRectangle(mask, [at(c, d), at(a, b)], false)).toEqual(one);
          const inside = (from: number, to: number, size: number) =>
            Math.max(0, Math.min(size, Math.max(from, to)) - Math.max(0, Math.min(from, to)));
          const filled = one.data.filter((value) => value === 255).length;
          expect(filled).toBe(inside(a, c, 10) * inside(b, d, 8));
        },
      ),
    );
  });

  it('fills what a lasso goes round', () => {
    const triangle = [at(0, 0), at(6, 0), at(0, 6)];
    expect(rows(fillLasso(plainMask(6, 6, 0), triangle, false))).toEqual([
      ...['#####.', '####..', '###...', '##....', '#.....'],
      '......',
    ]);
    expect(rows(fillLasso(plainMask(3, 1, 255), triangle, true))).toEqual(['...']);
    const mask = plainMask(2, 2, 0);
    expect(fillLasso(mask, triangle.slice(0, 2), false)).toBe(mask);
  });

  it('softens edges evenly and leaves what is plain as it is', () => {
    expect(featherPixels(plainMask(5, 4, 255), 2).data).toEqual(plainMask(5, 4, 255).data);
    const edge = fillRectangle(plainMask(20, 1, 0), [at(10, 0), at(20, 1)], false);
    const soft = [...featherPixels(edge, 2).data];
    expect(soft).toEqual([...soft].sort((one, other) => one - other));
    // Symmetric about the edge, to the rounding of a byte.
    const sums = soft.map((value, x) => value + (soft[19 - x] ?? 0));
    expect(sums.filter((sum) => Math.abs(sum - 255) > 1)).toEqual([]);
  });

  it('is itself again when it is inverted twice', () => {
    const mask = paintStroke(plainMask(7, 5, 0), [at(2, 2), at(4, 3)], { ...hard, softness: 0.5 });
    expect(invertPixels(invertPixels(mask))).toEqual(mask);
    expect(invertPixels(mask).data[17]).toBe(255 - (mask.data[17] ?? 0));
  });

  it('goes back and forth step by step, and no step is none', () => {
    const [one, two] = [plainMask(2, 2, 0), plainMask(2, 2, 255)];
    const start = { now: one, past: [], future: [] };
    const history = takeStep(takeStep(start, two), two);
    expect(history.past).toEqual([one]);
    expect(undoStep(history)).toEqual({ now: one, past: [], future: [two] });
    expect(undoStep(undoStep(history)).now).toBe(one);
    expect(redoStep(undoStep(history))).toEqual(history);
    expect(redoStep(history)).toBe(history);
    const three = plainMask(2, 2, 0);
    expect(takeStep(undoStep(history), three)).toEqual({ now: three, past: [one], future: [] });
  });

  it('keeps fewer steps of what is very large, and always one', () => {
    const large = (name: string) => ({ name, data: { length: 150_000_000 } });
    const many = ['b', 'c', 'd', 'e'].reduce((history, name) => takeStep(history, large(name)), {
      ...{ now: large('a'), past: [], future: [] },
    } as PaintingHistory<ReturnType<typeof large>>);
    expect(many.past.map(({ name }) => name)).toEqual(['c', 'd']);
    const huge = (name: string) => ({ name, data: { length: 2e9 } });
    const last = takeStep(takeStep({ now: huge('a'), past: [], future: [] }, huge('b')), huge('c'));
    expect(last.past.map(({ name }) => name)).toEqual(['b']);
  });
});

describe('findMaskPicture', () => {
  const given = (letter: string) => ({
    ...unheardNode,
    outputs: { image: { type: 'image' as const, hash: letter } },
  });

  it('is the one that the mask is read together with, or made of', () => {
    const { graph } = workflowOf(
      {
        picture: 'image',
        other: 'image',
        mask: 'mask-from-image',
        soft: 'feather-mask',
        edit: 'edit-image',
      },
      [
        'other.image>mask.image',
        'mask.mask>soft.mask',
        'soft.mask>edit.mask',
        'picture.image>edit.image',
      ],
    );
    const runs = { picture: given('p'), other: given('o') };
    expect(findMaskPicture(graph, { node: 'soft', port: 'mask' }, runs)).toBe('p');
    expect(findMaskPicture(graph, { node: 'mask', port: 'mask' }, runs)).toBe('o');
    expect(findMaskPicture(graph, { node: 'soft', port: 'mask' }, { other: given('o') })).toBe('o');
    expect(findMaskPicture(graph, { node: 'soft', port: 'mask' }, {})).toBeNull();
  });
});

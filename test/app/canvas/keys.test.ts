import { expect, test } from 'vitest';
import { arrowStep } from '#app/_editor/canvas/keys/arrow-step.ts';

const press = { key: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

test('moves by a step of the grid, with Shift by five', () => {
  expect(arrowStep({ ...press, key: 'ArrowLeft' })).toEqual({ x: -8, y: 0 });
  expect(arrowStep({ ...press, key: 'ArrowDown', shiftKey: true })).toEqual({ x: 0, y: 40 });
});

test('leaves other keys, and arrows with other modifiers, to others', () => {
  expect(arrowStep({ ...press, key: 'a' })).toBeNull();
  expect(arrowStep({ ...press, key: 'ArrowUp', ctrlKey: true })).toBeNull();
});

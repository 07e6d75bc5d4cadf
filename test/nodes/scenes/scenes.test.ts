import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { captionScene } from '#nodes/scenes/caption-scene.ts';
import { editScene } from '#nodes/scenes/edit-scene.ts';
import { findTrueEdit } from '#nodes/scenes/find-true-edit.ts';
import { instructEdit } from '#nodes/scenes/instruct-edit.ts';
import { isAllowed } from '#nodes/scenes/is-allowed.ts';
import { measureSlots } from '#nodes/scenes/measure-slots.ts';
import { parseCaption } from '#nodes/scenes/parse-caption.ts';
import { renderScene } from '#nodes/scenes/render-scene.ts';
import { type Scene, sceneSchema, type Thing } from '#nodes/scenes/scene.ts';
import { backgrounds, colours, fills, shapes, sizes } from '#nodes/scenes/vocabulary.ts';
import { rowsOf } from '../pictures.ts';

const circle: Thing = {
  shape: 'circle',
  colour: 'red',
  size: 'large',
  fill: 'solid',
  x: 20,
  y: 34,
};
const star: Thing = { shape: 'star', colour: 'blue', size: 'small', fill: 'dotted', x: 48, y: 32 };
const scene: Scene = { background: 'snow', objects: [circle, star], seed: 7 };

const things = fc.record({
  shape: fc.constantFrom(...shapes),
  colour: fc.constantFrom(...colours),
  size: fc.constantFrom(...sizes),
  fill: fc.constantFrom(...fills),
  x: fc.integer({ min: 14, max: 50 }),
  y: fc.integer({ min: 30, max: 38 }),
});
const scenes = fc.record({
  background: fc.constantFrom(...backgrounds),
  objects: fc.array(things, { minLength: 1, maxLength: 2 }),
  seed: fc.integer({ min: 0, max: 0x7fffffff }),
});

describe('the Python twin', () => {
  const file = 'test/fixtures/world/scenes.json';
  const entries: { scene: Scene; caption?: string; sha256: string }[] = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : [];

  test('draws the same bytes', () => {
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) {
      const { data } = renderScene(sceneSchema.parse(entry.scene));
      expect(createHash('sha256').update(data).digest('hex'), JSON.stringify(entry.scene)).toBe(
        entry.sha256,
      );
    }
  });

  test('says the same caption', () => {
    for (const entry of entries) {
      if (entry.caption !== undefined) expect(captionScene(entry.scene)).toBe(entry.caption);
    }
  });
});

test('a caption says everything, and reading it gives the scene back', () => {
  fc.assert(
    fc.property(scenes, (drawn) => {
      const said = parseCaption(captionScene(drawn));
      expect(said).toEqual({
        background: drawn.background,
        objects: drawn.objects.map(({ shape, colour, size, fill }) => ({
          shape,
          colour,
          size,
          fill,
        })),
      });
    }),
  );
});

test('captions have at most 24 words', () => {
  fc.assert(
    fc.property(scenes, (drawn) => {
      expect(captionScene(drawn).split(' ').length).toBeLessThanOrEqual(24);
    }),
  );
});

test('reads short and reworded captions', () => {
  expect(parseCaption('a golden disc and a tiny emerald plus under the stars')).toEqual({
    background: 'night',
    objects: [
      { colour: 'yellow', shape: 'circle' },
      { size: 'small', colour: 'green', shape: 'cross' },
    ],
  });
  expect(parseCaption('An orange box.')).toEqual({
    background: undefined,
    objects: [{ colour: 'orange', shape: 'square' }],
  });
});

test.each([
  'a dog on a sandy beach',
  'a circle',
  'red circle',
  'a red red circle',
  'a red circle and',
  '',
])('does not read %j, which is no caption of the world', (caption) => {
  expect(parseCaption(caption)).toBeNull();
});

test('counts right slots', () => {
  const read = (caption: string) => parseCaption(caption) ?? expect.unreachable();
  const gold = read('a large solid red circle on a snowy field');
  expect(measureSlots(gold, gold)).toBe(1);
  expect(measureSlots(read('a large solid blue circle on a snowy field'), gold)).toBe(0.8);
  expect(measureSlots(read('a red circle'), gold)).toBeCloseTo((2 * 2) / 7, 12);
});

test('edits keep what they do not name', () => {
  const edited = editScene(scene, { type: 'recolour', index: 0, colour: 'green' });
  expect(edited).toEqual({ ...scene, objects: [{ ...circle, colour: 'green' }, star] });
  expect(editScene(scene, { type: 'shape', index: 1, shape: 'heart' }).objects[1]).toEqual({
    ...star,
    shape: 'heart',
  });
  expect(editScene(scene, { type: 'fill', index: 1, fill: 'solid' }).objects[1]).toEqual({
    ...star,
    fill: 'solid',
  });
  expect(editScene(scene, { type: 'size', index: 1, size: 'large' }).objects[1]).toEqual({
    ...star,
    size: 'large',
  });
  expect(editScene(scene, { type: 'background', background: 'pink' })).toEqual({
    ...scene,
    background: 'pink',
  });
  expect(editScene(scene, { type: 'remove', index: 0 }).objects).toEqual([star]);
  const alone: Scene = { ...scene, objects: [star] };
  expect(editScene(alone, { type: 'add', index: 0, thing: circle })).toEqual(scene);
  expect(() => editScene(alone, { type: 'remove', index: 1 })).toThrow(RangeError);
});

test.each([
  [{ type: 'recolour', index: 0, colour: 'green' }, 'make the circle green'],
  [{ type: 'shape', index: 1, shape: 'heart' }, 'turn the star into a heart'],
  [{ type: 'fill', index: 0, fill: 'striped' }, 'make the circle striped'],
  [{ type: 'size', index: 1, size: 'large' }, 'make the star large'],
  [{ type: 'background', background: 'night' }, 'change the background to a night sky'],
  [{ type: 'remove', index: 1 }, 'remove the star'],
  [
    { type: 'compound', index: 0, colour: 'orange', shape: 'heart' },
    'turn the circle into an orange heart',
  ],
  [{ type: 'add', index: 1, thing: star }, 'add a small dotted blue star on the right'],
] as const)('puts %j in words', (edit, words) => {
  expect(instructEdit(scene, edit)).toBe(words);
});

test('names the colour too when two objects have one shape', () => {
  const twins: Scene = { ...scene, objects: [circle, { ...star, shape: 'circle' }] };
  expect(instructEdit(twins, { type: 'remove', index: 1 })).toBe('remove the blue circle');
});

test('the mask of an edit covers what changes, and nothing far from it', () => {
  const { mask, caption } = findTrueEdit(scene, { type: 'recolour', index: 1, colour: 'purple' });
  expect(caption).toBe('a large solid red circle and a small dotted purple star on a snowy field');
  const rows = rowsOf(mask);
  expect(rows[32]?.[48]).toBe('#');
  const reached = rows.flatMap((row, y) =>
    [...row].flatMap((mark, x) => (mark === '#' ? [[x, y]] : [])),
  );
  for (const [x = 0, y = 0] of reached) {
    expect(Math.hypot(x - 48, y - 32)).toBeLessThan(8 * 1.1 + 5); // radius, tips, and 2 px of growth
  }
});

test('objects that vanish, look alike or are held out are no training scenes', () => {
  expect(isAllowed(scene, { heldOut: false })).toBe(true);
  expect(
    isAllowed({ ...scene, objects: [{ ...circle, colour: 'white' }] }, { heldOut: true }),
  ).toBe(false);
  expect(
    isAllowed({ ...scene, objects: [circle, { ...star, ...circle }] }, { heldOut: true }),
  ).toBe(false);
  const orange: Scene = { ...scene, objects: [{ ...circle, colour: 'orange' }] };
  expect([isAllowed(orange, { heldOut: false }), isAllowed(orange, { heldOut: true })]).toEqual([
    false,
    true,
  ]);
});

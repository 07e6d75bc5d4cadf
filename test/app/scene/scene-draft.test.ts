import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveThing, orderThings } from '#app/_editor/scene/move-thing.ts';
import { describeUnseen, refuseScene } from '#app/_editor/scene/refuse-scene.ts';
import { addThing, shuffleScene } from '#app/_editor/scene/shuffle-scene.ts';
import { isAllowed } from '#nodes/scenes/is-allowed.ts';
import { type Scene, sceneSchema } from '#nodes/scenes/scene.ts';
import { backgrounds, colours, fills, shapes, sizes } from '#nodes/scenes/vocabulary.ts';

const place = fc.integer({ min: 0, max: 63 });
const thing = fc.record({
  ...{ shape: fc.constantFrom(...shapes), colour: fc.constantFrom(...colours) },
  ...{ size: fc.constantFrom(...sizes), fill: fc.constantFrom(...fills), x: place, y: place },
});
const anyScene = fc.record({
  background: fc.constantFrom(...backgrounds),
  objects: fc.array(thing, { maxLength: 2 }),
  seed: fc.nat(),
});
const seed = fc.nat();

test('a scene is refused, with a reason, exactly where the rules of its world forbid it', () => {
  fc.assert(
    fc.property(anyScene, (scene) => {
      expect(refuseScene(scene) === null).toBe(isAllowed(scene, { heldOut: true }));
      const isUsual = refuseScene(scene) === null && describeUnseen(scene) === null;
      expect(isUsual).toBe(isAllowed(scene, { heldOut: false }));
    }),
  );
});

test('shuffling gives scenes that may be, the same for the same seed', () => {
  fc.assert(
    fc.property(anyScene, seed, (scene, chance) => {
      const shuffled = shuffleScene(scene, chance);
      expect(sceneSchema.parse(shuffled)).toEqual(shuffled);
      expect(refuseScene(shuffled)).toBeNull();
      expect(shuffleScene(scene, chance)).toEqual(shuffled);
    }),
  );
  const start: Scene = { background: 'snow', objects: [], seed: 1 };
  const distinct = new Set([1, 2, 3, 4, 5].map((one) => JSON.stringify(shuffleScene(start, one))));
  expect(distinct.size).toBe(5);
});

test('an object is added beside the other, which keeps its looks and makes room', () => {
  const single = anyScene
    .map((scene) => ({ ...scene, objects: scene.objects.slice(0, 1) }))
    .filter((scene) => refuseScene(scene) === null);
  fc.assert(
    fc.property(single, seed, (scene, chance) => {
      const fuller = addThing(scene, chance);
      expect(sceneSchema.parse(fuller)).toEqual(fuller);
      expect(fuller.objects).toHaveLength(scene.objects.length + 1);
      expect(refuseScene(fuller)).toBeNull();
      const [before] = scene.objects;
      if (!before) return;
      const [other, added] = fuller.objects;
      expect({ ...other, x: 0 }).toEqual({ ...before, x: 0 });
      // Neighbouring columns are 32 apart, less what either strays.
      expect(Math.abs((other?.x ?? 0) - (added?.x ?? 0))).toBeGreaterThanOrEqual(24);
    }),
  );
});

test('an object stays within the picture wherever it is dragged', () => {
  fc.assert(
    fc.property(
      anyScene.filter(({ objects }) => objects.length > 0),
      fc.record({
        x: fc.double({ min: -500, max: 500, noNaN: true }),
        y: fc.double({ min: -500, max: 500, noNaN: true }),
      }),
      (scene, to) => {
        const moved = moveThing({ scene, chosen: 0 }, to);
        expect(sceneSchema.parse(moved.scene)).toEqual(moved.scene);
        expect(moved.scene.objects.slice(1)).toEqual(scene.objects.slice(1));
      },
    ),
  );
});

test('objects are listed from left to right, and the chosen one stays chosen', () => {
  fc.assert(
    fc.property(
      anyScene.filter(({ objects }) => objects.length === 2),
      fc.nat({ max: 1 }),
      (scene, chosen) => {
        const ordered = orderThings({ scene, chosen });
        const [left, right] = ordered.scene.objects;
        expect(left?.x).toBeLessThanOrEqual(right?.x ?? -1);
        expect(ordered.scene.objects[ordered.chosen]).toBe(scene.objects[chosen]);
      },
    ),
  );
});

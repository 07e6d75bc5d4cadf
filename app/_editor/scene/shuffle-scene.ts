import { sceneSide } from '#nodes/scenes/render-scene.ts';
import { sampleScene, sampleThing } from '#nodes/scenes/sample-scene.ts';
import type { Scene, Thing } from '#nodes/scenes/scene.ts';
import { refuseScene } from './refuse-scene.ts';
import { sceneRandom } from './scene-random.ts';

const middle = sceneSide / 2;

/** The most objects that a scene holds. */
export const mostThings = 2;

/** Another scene with as many objects; the same one for the same seed. */
export function shuffleScene({ objects }: Scene, seed: number): Scene {
  return sampleScene(sceneRandom(seed), objects.length > 1 ? 2 : 1);
}

/**
 * Adds an object that may stand beside the one that is there, on the emptier side; the other makes
 * room where it has to. The same object for the same seed.
 */
export function addThing(scene: Scene, seed: number): Scene {
  const random = sceneRandom(seed);
  const [other] = scene.objects;
  const side = other && other.x > middle ? 'left' : 'right';
  const others = other ? [makeRoom(other, side)] : [];
  for (;;) {
    const thing = sampleThing(other ? side : 'middle', random);
    const fuller = { ...scene, objects: [...others, thing] };
    if (refuseScene(fuller) === null) return fuller;
  }
}

/** How far from the middle an object has to be for another to stand beside it. */
const clearPx = 10;

function makeRoom(other: Thing, side: 'left' | 'right'): Thing {
  const isClear = Math.abs(other.x - middle) >= clearPx;
  if (isClear) return other;
  return { ...other, x: side === 'right' ? middle / 2 : (middle * 3) / 2 };
}

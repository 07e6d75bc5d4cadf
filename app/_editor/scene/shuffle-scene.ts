import { pick, sampleScene, sampleThing } from '#nodes/scenes/sample-scene.ts';
import type { Scene } from '#nodes/scenes/scene.ts';
import { refuseScene } from './refuse-scene.ts';
import { sceneRandom } from './scene-random.ts';

/** The most objects that a scene holds. */
export const mostThings = 2;

/** Another scene with as many objects; the same one for the same seed. */
export function shuffleScene({ objects }: Scene, seed: number): Scene {
  return sampleScene(sceneRandom(seed), objects.length > 1 ? 2 : 1);
}

/** Adds an object that may stand beside the others, on the emptier side; the same one for the same seed. */
export function addThing(scene: Scene, seed: number): Scene {
  const random = sceneRandom(seed);
  const isLeftTaken = scene.objects.some(({ x }) => x < 32);
  const column = isLeftTaken ? 'right' : pick(['left', 'middle'] as const, random);
  for (;;) {
    const thing = sampleThing(column, random);
    const fuller = { ...scene, objects: [...scene.objects, thing] };
    if (refuseScene(fuller) === null) return fuller;
  }
}

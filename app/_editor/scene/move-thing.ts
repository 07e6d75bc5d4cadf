import { sceneSide } from '#nodes/scenes/render-scene.ts';
import type { Scene } from '#nodes/scenes/scene.ts';

/** A scene, and which of its objects is being worked on. */
export type SceneDraft = { readonly scene: Scene; readonly chosen: number };

/** Puts the chosen object's centre at a place, kept within the picture. */
export function moveThing(
  { scene, chosen }: SceneDraft,
  to: { readonly x: number; readonly y: number },
): SceneDraft {
  const thing = scene.objects[chosen];
  if (!thing) return { scene, chosen };
  const moved = { ...thing, x: within(to.x), y: within(to.y) };
  return { scene: { ...scene, objects: scene.objects.with(chosen, moved) }, chosen };
}

/** Lists objects from left to right, as captions name them; the chosen one stays chosen. */
export function orderThings({ scene, chosen }: SceneDraft): SceneDraft {
  const sorted = scene.objects.toSorted((one, other) => one.x - other.x);
  if (sorted.every((thing, at) => thing === scene.objects[at])) return { scene, chosen };
  const thing = scene.objects[chosen];
  return {
    scene: { ...scene, objects: sorted },
    chosen: thing ? sorted.indexOf(thing) : chosen,
  };
}

function within(place: number): number {
  return Math.min(sceneSide - 1, Math.max(0, Math.round(place)));
}

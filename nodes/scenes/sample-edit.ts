import { editScene } from './edit-scene.ts';
import { isAllowed } from './is-allowed.ts';
import { pick, sampleScene, sampleThing } from './sample-scene.ts';
import type { Scene } from './scene.ts';
import type { SceneEdit, SceneEditType } from './scene-edit.ts';
import { backgrounds, colours, fills, shapes } from './vocabulary.ts';

type Random = () => number;

const without = <Option>(options: readonly Option[], taken: Option) =>
  options.filter((option) => option !== taken);

/** A change of that type that really changes the scene. */
function proposeEdit(scene: Scene, type: SceneEditType, random: Random): SceneEdit {
  const index = Math.floor(random() * scene.objects.length);
  const thing = scene.objects[index];
  if (!thing) throw new RangeError('A scene without objects has nothing to edit.');
  switch (type) {
    case 'recolour':
      return { type, index, colour: pick(without(colours, thing.colour), random) };
    case 'shape':
      return { type, index, shape: pick(without(shapes, thing.shape), random) };
    case 'fill':
      return { type, index, fill: pick(without(fills, thing.fill), random) };
    case 'size':
      return { type, index, size: thing.size === 'small' ? 'large' : 'small' };
    case 'background':
      return { type, background: pick(without(backgrounds, scene.background), random) };
    case 'remove':
      return { type, index };
    case 'add':
      return { type, index: 1, thing: sampleThing('right', random) };
    case 'compound': {
      const colour = pick(without(colours, thing.colour), random);
      return { type, index, colour, shape: pick(without(shapes, thing.shape), random) };
    }
  }
}

/** Scenes that an edit starts from: two objects to remove one of, one on the left to add to, else one. */
function sampleStart(type: SceneEditType, random: Random): Scene {
  if (type === 'remove') return sampleScene(random, 2);
  if (type !== 'add') return sampleScene(random, 1);
  const both = sampleScene(random, 2);
  return { ...both, objects: both.objects.slice(0, 1) };
}

/** A random scene and an edit of it whose result is a scene that the small world allows. */
export function sampleEdit(type: SceneEditType, random: Random): { scene: Scene; edit: SceneEdit } {
  for (;;) {
    const scene = sampleStart(type, random);
    const edit = proposeEdit(scene, type, random);
    if (isAllowed(editScene(scene, edit), { heldOut: false })) return { scene, edit };
  }
}

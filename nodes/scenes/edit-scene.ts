import type { Scene, Thing } from './scene.ts';
import type { SceneEdit } from './scene-edit.ts';

/** The object as it is after an edit of its slots. */
function changeThing(thing: Thing, edit: SceneEdit): Thing {
  switch (edit.type) {
    case 'recolour':
      return { ...thing, colour: edit.colour };
    case 'shape':
      return { ...thing, shape: edit.shape };
    case 'fill':
      return { ...thing, fill: edit.fill };
    case 'size':
      return { ...thing, size: edit.size };
    case 'compound':
      return { ...thing, colour: edit.colour, shape: edit.shape };
    default:
      return thing;
  }
}

/** The scene as it should be after an edit: its re-render is the true result. Places and seed are kept. */
export function editScene(scene: Scene, edit: SceneEdit): Scene {
  if (edit.type === 'background') return { ...scene, background: edit.background };
  if (edit.type === 'add') {
    return { ...scene, objects: scene.objects.toSpliced(edit.index, 0, edit.thing) };
  }
  const thing = scene.objects[edit.index];
  if (!thing) throw new RangeError(`The scene has no object ${edit.index}.`);
  if (edit.type === 'remove') {
    return { ...scene, objects: scene.objects.toSpliced(edit.index, 1) };
  }
  return { ...scene, objects: scene.objects.with(edit.index, changeThing(thing, edit)) };
}

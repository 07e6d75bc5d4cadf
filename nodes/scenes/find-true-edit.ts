import { differenceMask } from '#nodes/image/difference-mask.ts';
import { growMask } from '#nodes/image/grow-mask.ts';
import { captionScene } from './caption-scene.ts';
import { editScene } from './edit-scene.ts';
import { renderScene } from './render-scene.ts';
import type { Scene } from './scene.ts';
import type { SceneEdit } from './scene-edit.ts';

/** Differences up to this (of 255) are sensor noise. */
const threshold = 8;
/** Pixels by which the mask reaches further than what differs. */
const reach = 2;

/** What an edit of a scene should give: the scene, its caption and picture, and the mask of what changes. */
export function findTrueEdit(scene: Scene, edit: SceneEdit) {
  const after = editScene(scene, edit);
  const image = renderScene(after);
  const mask = growMask(differenceMask(renderScene(scene), image, threshold), reach);
  return { scene: after, caption: captionScene(after), image, mask };
}

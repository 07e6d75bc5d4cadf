import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { captionScene } from '#nodes/scenes/caption-scene.ts';
import { renderScene } from '#nodes/scenes/render-scene.ts';
import { sceneSchema } from '#nodes/scenes/scene.ts';

/** Draws a picture of the small world. */
export const makeScene = defineNode({
  type: 'make-scene',
  version: 1,
  title: 'Scene',
  summary:
    'Draws a picture of the small world that the embedded models know, with its true caption.',
  inputs: {},
  params: z.object({
    scene: sceneSchema
      .default({
        background: 'snow',
        objects: [{ shape: 'circle', colour: 'red', size: 'large', fill: 'solid', x: 32, y: 34 }],
        seed: 7,
      })
      .meta({ title: 'Scene', widget: 'scene' }),
  }),
  outputs: {
    image: { type: 'image', label: 'Picture' },
    caption: { type: 'text', label: 'True caption' },
  },
  tools: [],
  async execute({ params }) {
    return { image: renderScene(params.scene), caption: captionScene(params.scene) };
  },
});

import { graphOf } from '#test/helpers/tiny-nodes.ts';

const circle = { shape: 'circle', colour: 'red', size: 'large', fill: 'solid', x: 32, y: 34 };
const scene = { background: 'snow', objects: [circle], seed: 7 };
const column = (x: number, y: number) => ({ position: { x: 280 * x, y: 400 * y } });

/** An edit in few steps whose nodes give a value of every type that a person may put one in place of. */
export const everyType = graphOf({
  nodes: {
    scene: { type: 'make-scene', params: { scene }, ...column(0, 0) },
    fit: { type: 'resize-image', ...column(1, 0) },
    instruction: { type: 'text', params: { text: 'make the circle green' }, ...column(1, 1) },
    caption: { type: 'caption-image', ...column(2, 0) },
    inversion: { type: 'invert-image', params: { steps: 4 }, ...column(3, 0) },
    captions: {
      type: 'write-captions',
      params: { count: 1, shotCount: 0, temperature: 0 },
      ...column(2, 1),
    },
    before: { type: 'encode-captions', title: 'Encode before', ...column(3, 1) },
    after: { type: 'encode-captions', title: 'Encode after', ...column(3, 2) },
    direction: { type: 'edit-direction', ...column(4, 1) },
    mask: { type: 'mask-from-colour', ...column(2, 2) },
    soft: { type: 'feather-mask', ...column(4, 2) },
    edit: { type: 'edit-image', ...column(5, 0) },
    decode: { type: 'decode-latents', ...column(6, 1) },
    result: { type: 'result', ...column(6, 0) },
  },
  edges: [
    ...['scene.image -> fit.image', 'fit.image -> caption.image', 'fit.image -> inversion.image'],
    ...['caption.caption -> inversion.caption', 'caption.caption -> captions.caption'],
    ...['instruction.text -> captions.instruction', 'captions.before -> before.captions'],
    ...['captions.after -> after.captions', 'before.embedding -> direction.before'],
    ...['after.embedding -> direction.after', 'inversion.inversion -> edit.inversion'],
    ...['direction.direction -> edit.direction', 'fit.image -> edit.image'],
    ...['fit.image -> mask.image', 'mask.mask -> soft.mask', 'soft.mask -> edit.mask'],
    ...['edit.latents -> decode.latents', 'edit.image -> result.image'],
  ],
});

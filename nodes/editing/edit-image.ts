import { defineNode } from '#nodes/contract/define-node.ts';
import { AppError } from '#nodes/contract/errors.ts';
import type { Direction, Image, Inversion, Mask } from '#nodes/contract/ports.ts';
import { workOf } from '#nodes/contract/work-of.ts';
import { requireSameSize } from '#nodes/image/require-same-size.ts';
import { composeOutside } from './compose-outside.ts';
import { editImageParams } from './edit-image-params.ts';
import { attentionTrace } from './traces/attention-trace.ts';
import { pathTrace } from './traces/path-trace.ts';

type EditInputs = {
  readonly inversion: Inversion;
  readonly direction: Direction;
  readonly image: Image | undefined;
  readonly mask: Mask | undefined;
};

/** What stays as it was outside the mask; undefined when there is no mask. */
function readKept({ inversion, direction, image, mask }: EditInputs) {
  if (inversion.pack !== direction.pack) {
    throw new AppError(
      'value/wrong-shape',
      `The inversion was made by the pack "${inversion.pack}" and the direction by "${direction.pack}"; use one pack for both.`,
    );
  }
  if (!mask) return undefined;
  if (!image) {
    throw new AppError(
      'graph/missing-input',
      'An edit with a mask also needs the picture, to keep what lies outside the mask.',
    );
  }
  requireSameSize(image, mask, 'The picture and the mask');
  return { image, mask };
}

/** Edits a picture along a direction. */
export const editImage = defineNode({
  type: 'edit-image',
  version: 1,
  title: 'Edit',
  summary: 'Samples the picture anew along the direction, held to its own layout.',
  inputs: {
    inversion: { type: 'inversion', label: 'Inversion' },
    direction: { type: 'direction', label: 'Direction' },
    image: { type: 'image', label: 'Picture', optional: true },
    mask: { type: 'mask', label: 'Mask', optional: true },
  },
  params: editImageParams,
  outputs: {
    image: { type: 'image', label: 'Edited picture' },
    reference: { type: 'image', label: 'Reconstruction' },
    latents: { type: 'latents', label: 'Latents' },
  },
  tools: ['diffusion'],
  packs: ({ inputs }) => [inputs.inversion.pack],
  async execute({ inputs, params }, context) {
    const { tools, record } = context;
    const kept = readKept(inputs);
    const { inversion, direction } = inputs;
    const { image, reference, latents, trace } = await tools.diffusion.edit(
      { ...params, inversion, direction, mask: kept?.mask },
      workOf(context),
    );
    record('unetCalls', trace.unetCalls);
    record('backwardCalls', trace.backwardCalls);
    record('losses', trace.losses);
    record('updates', trace.updates);
    record('path', pathTrace(trace.path.toReversed()));
    if (trace.attention) record('attention', attentionTrace(trace.attention, params.mode));
    if (!kept) return { image, reference, latents };
    requireSameSize(kept.image, image, 'The picture and its edit');
    return { image: composeOutside(kept.image, image, kept.mask), reference, latents };
  },
});

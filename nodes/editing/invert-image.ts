import { defineNode } from '#nodes/contract/define-node.ts';
import type { PictureTrace } from '#nodes/contract/picture-trace.ts';
import { workOf } from '#nodes/contract/work-of.ts';
import { describeCutOff } from '#nodes/language/describe-cut-off.ts';
import { measurePsnr } from '#nodes/study/psnr.ts';
import { describeReach } from './describe-reach.ts';
import { invertImageParams } from './invert-image-params.ts';
import { requirePackSize } from './require-pack-size.ts';
import { pathTrace } from './traces/path-trace.ts';

/** Finds the noise that the model would turn into this picture. */
export const invertImage = defineNode({
  type: 'invert-image',
  version: 1,
  title: 'Invert',
  summary: 'Finds the noise that the model would turn into this picture.',
  inputs: {
    image: { type: 'image', label: 'Picture' },
    caption: { type: 'text', label: 'Caption' },
  },
  params: invertImageParams,
  outputs: { inversion: { type: 'inversion', label: 'Inversion' } },
  tools: ['diffusion'],
  packs: ({ params }) => [params.pack],
  async execute({ inputs, params }, context) {
    const { signal, notice, record } = context;
    const { diffusion } = context.tools;
    const { size, reach } = await diffusion.describe(params.pack, workOf(context));
    requirePackSize(inputs.image, { id: params.pack, size });
    if (reach.usualPsnr !== null) {
      const back = await diffusion.roundTrip(
        { pack: params.pack, image: inputs.image },
        { signal },
      );
      const ceiling = measurePsnr(back.image, inputs.image);
      const autoencoder: PictureTrace = { type: 'picture', picture: back.image };
      record('ceiling', ceiling);
      record('autoencoder', autoencoder);
      const far = describeReach(params.pack, reach, ceiling);
      if (far) notice(far);
    }
    const { inversion, unetCalls, tokens, trace, path } = await diffusion.invert(
      { ...params, ...inputs },
      workOf(context),
    );
    record('unetCalls', unetCalls);
    const { count, limit, texts } = tokens;
    record('tokens', { counts: [count], limit, texts: [texts] });
    const cutOff = describeCutOff([inputs.caption], { tokenCounts: [count], limit });
    if (cutOff) notice(cutOff);
    record('noise', trace);
    record('path', pathTrace(path));
    return { inversion };
  },
});

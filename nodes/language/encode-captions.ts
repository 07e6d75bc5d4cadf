import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { AppError } from '#nodes/contract/errors.ts';
import { packParam } from '#nodes/contract/pack-param.ts';
import { workOf } from '#nodes/contract/work-of.ts';
import { describeCutOff } from './describe-cut-off.ts';

/** Turns captions into what the diffusion model reads. */
export const encodeCaptions = defineNode({
  type: 'encode-captions',
  version: 1,
  title: 'Encode captions',
  summary: 'Turns captions into what the diffusion model reads.',
  inputs: { captions: { type: 'captions', label: 'Captions' } },
  params: z.object({ pack: packParam() }),
  outputs: { embedding: { type: 'embedding', label: 'Embedding' } },
  tools: ['encoder'],
  packs: ({ params }) => [params.pack],
  async execute({ inputs, params }, context) {
    const { tools, notice, record } = context;
    const captions = inputs.captions.filter(({ enabled }) => enabled).map(({ text }) => text);
    if (captions.length === 0) {
      throw new AppError('text/empty', 'There is no caption to encode: write or enable one.');
    }
    const { embedding, tokenCounts, limit, tokenTexts } = await tools.encoder.encode(
      { pack: params.pack, captions },
      workOf(context),
    );
    record('tokens', { counts: tokenCounts, limit, texts: tokenTexts });
    const cutOff = describeCutOff(captions, { tokenCounts, limit });
    if (cutOff) notice(cutOff);
    return { embedding };
  },
});

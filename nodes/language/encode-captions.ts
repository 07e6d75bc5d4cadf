import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { AppError } from '#nodes/contract/errors.ts';
import { packParam } from '#nodes/contract/pack-param.ts';

type Counted = { readonly tokenCounts: readonly number[]; readonly limit: number };

/** A sentence about captions that the text encoder could not read to the end; null when it read all. */
function describeCutOff(captions: readonly string[], { tokenCounts, limit }: Counted) {
  const cut = captions.flatMap((caption, at) => {
    const tokens = tokenCounts[at] ?? 0;
    return tokens > limit ? [`"${caption.slice(0, 60)}" has ${tokens} tokens`] : [];
  });
  if (cut.length === 0) return null;
  return `The text encoder reads ${limit} tokens and did not see the end of ${cut.length} of ${captions.length} captions: ${cut.join(', ')}.`;
}

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
  async execute({ inputs, params }, { tools, signal, report, notice, record }) {
    const captions = inputs.captions.filter(({ enabled }) => enabled).map(({ text }) => text);
    if (captions.length === 0) {
      throw new AppError('text/empty', 'There is no caption to encode: write or enable one.');
    }
    const { embedding, tokenCounts, limit, tokenTexts } = await tools.encoder.encode(
      { pack: params.pack, captions },
      { signal, onStep: (step, total) => report({ step, total }) },
    );
    record('tokens', { counts: tokenCounts, limit, texts: tokenTexts });
    const cutOff = describeCutOff(captions, { tokenCounts, limit });
    if (cutOff) notice(cutOff);
    return { embedding };
  },
});

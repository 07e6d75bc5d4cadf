import { openRailM } from '../known-licences.ts';
import type { KnownPack } from '../known-pack.ts';
import { photographs } from './photographs.ts';

export const sd15: KnownPack = {
  id: 'sd15',
  title: 'Stable Diffusion 1.5',
  summary: 'Edits photographs and drawings of any kind at 512×512 pixels.',
  licence: openRailM,
  checkpoint: 'stable-diffusion-v1-5/stable-diffusion-v1-5',
  sources: [
    {
      variant: 'fp32',
      repository: 'onnx-community/stable-diffusion-v1-5-ONNX',
      revision: 'main',
    },
    { variant: 'fp16', repository: 'nmkd/stable-diffusion-1.5-onnx-fp16', revision: 'main' },
  ],
  hasExporter: true,
  abilities: ['diffusion'],
  needs:
    'On the processor 13 GB of memory and many minutes for an edit; of a card, by estimate, 13 GB in fp16.',
  reach: photographs,
  settings: {
    kind: 'stable-diffusion',
    defaults: { steps: 50, guidance: 5, attentionGuided: 0.15, attentionInjected: 0.4 },
    // The usual linear reading of its latents as colours, from 0 to 1 here.
    // https://discuss.huggingface.co/t/decoding-latents-to-rgb-without-upscaling/23204
    preview: [
      [0.149, 0.0935, -0.079, -0.092, 0.5],
      [0.1035, 0.143, 0.0945, -0.1355, 0.5],
      [0.104, 0.0865, 0.132, -0.2365, 0.5],
    ],
    original: { size: 512, reduction: 8, scale: 0.18215, tokens: 77 },
  },
};

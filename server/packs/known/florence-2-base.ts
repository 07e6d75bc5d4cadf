import { mit } from '../known-licences.ts';
import type { KnownPack } from '../known-pack.ts';
import { photographs } from './photographs.ts';

const repository = { repository: 'onnx-community/Florence-2-base-ft', revision: 'main' };

export const florenceBase: KnownPack = {
  id: 'florence-2-base',
  title: 'Florence-2 base',
  summary: 'Describes photographs too, newer and in more detail than BLIP.',
  licence: mit('https://huggingface.co/microsoft/Florence-2-base-ft/blob/main/LICENSE'),
  checkpoint: 'microsoft/Florence-2-base-ft',
  sources: [
    { variant: 'fp32', ...repository },
    { variant: 'q4', ...repository },
    { variant: 'q8', ...repository },
    { variant: 'fp16', ...repository },
  ],
  hasExporter: false,
  abilities: ['captioner'],
  needs:
    'Not measured: its 0.23 billion parameters alone take 0.9 GB of memory in fp32, half of that in fp16.',
  reach: photographs,
  settings: { kind: 'florence-2', task: '<CAPTION>', minTokens: 3, maxTokens: 40 },
};

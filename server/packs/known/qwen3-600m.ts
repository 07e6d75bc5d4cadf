import { apache2 } from '../known-licences.ts';
import type { KnownPack } from '../known-pack.ts';
import { photographs } from './photographs.ts';

const repository = { repository: 'onnx-community/Qwen3-0.6B-ONNX', revision: 'main' };

export const qwen3Small: KnownPack = {
  id: 'qwen3-600m',
  title: 'Qwen3 0.6B',
  summary: 'Writes captions too: a small model of 2025 that follows instructions.',
  licence: apache2('https://huggingface.co/Qwen/Qwen3-0.6B/blob/main/LICENSE'),
  checkpoint: 'Qwen/Qwen3-0.6B',
  sources: [
    { variant: 'q4', ...repository },
    { variant: 'q4f16', ...repository },
    { variant: 'q8', ...repository },
    { variant: 'fp16', ...repository },
    { variant: 'fp32', ...repository },
  ],
  hasExporter: false,
  abilities: ['writer'],
  needs:
    'Not measured: its 596 million parameters alone take 2.4 GB of memory in fp32, half of that in fp16, less in four bits.',
  reach: photographs,
  settings: {
    kind: 'writer',
    modelType: 'qwen3',
    captionWords: 24,
    style: 'chat',
    // It would think aloud before it answers.
    template: { enable_thinking: false },
  },
};

import { clipMit } from '../known-licences.ts';
import type { KnownPack } from '../known-pack.ts';
import { photographs } from './photographs.ts';

export const clipL14: KnownPack = {
  id: 'clip-l14',
  title: 'CLIP ViT-L/14',
  summary: 'Measures the same as CLIP ViT-B/32, more finely; never used for editing.',
  licence: clipMit,
  checkpoint: 'openai/clip-vit-large-patch14',
  sources: [{ variant: 'fp32', repository: 'Xenova/clip-vit-large-patch14', revision: 'main' }],
  hasExporter: true,
  abilities: ['metrics'],
  needs: 'Not measured: its 428 million parameters alone take 1.7 GB of memory in fp32.',
  reach: photographs,
  settings: { kind: 'clip' },
};

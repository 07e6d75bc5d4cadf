import { clipMit } from '../known-licences.ts';
import type { KnownPack } from '../known-pack.ts';
import { photographs } from './photographs.ts';

export const clipB32: KnownPack = {
  id: 'clip-b32',
  title: 'CLIP ViT-B/32',
  summary: 'Measures how well a picture fits a caption; never used for editing.',
  licence: clipMit,
  checkpoint: 'openai/clip-vit-base-patch32',
  sources: [{ variant: 'fp32', repository: 'Xenova/clip-vit-base-patch32', revision: 'main' }],
  hasExporter: true,
  abilities: ['metrics'],
  needs: 'Not measured: its 151 million parameters alone take 0.6 GB of memory in fp32.',
  reach: photographs,
  settings: { kind: 'clip' },
};

import { apache2 } from '../known-licences.ts';
import type { KnownPack } from '../known-pack.ts';
import { photographs } from './photographs.ts';

const repository = { repository: 'Xenova/dinov2-small', revision: 'main' };

export const dinov2Small: KnownPack = {
  id: 'dinov2-small',
  title: 'DINOv2 small',
  summary: 'Measures how much of the structure of a picture an edit kept; never used for editing.',
  licence: apache2('https://github.com/facebookresearch/dinov2/blob/main/LICENSE'),
  checkpoint: 'facebook/dinov2-small',
  sources: [{ variant: 'fp32', ...repository }],
  hasExporter: true,
  abilities: ['metrics'],
  needs: 'Not measured: its 22 million parameters alone take 0.1 GB of memory in fp32.',
  reach: photographs,
  settings: { kind: 'dinov2' },
};

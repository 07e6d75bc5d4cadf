import { mit } from '../known-licences.ts';
import type { KnownPack } from '../known-pack.ts';
import { photographs } from './photographs.ts';

export const phi2: KnownPack = {
  id: 'phi-2',
  title: 'Phi-2',
  summary: 'Writes captions of a picture before and after any edit.',
  licence: mit('https://huggingface.co/microsoft/phi-2/blob/main/LICENSE'),
  checkpoint: 'microsoft/phi-2',
  sources: [
    { variant: 'q8', repository: 'BricksDisplay/phi-2', revision: 'main' },
    { variant: 'fp32', repository: 'BricksDisplay/phi-2', revision: 'main' },
  ],
  hasExporter: true,
  abilities: ['writer'],
  needs:
    'On the processor 3.6 GB of memory in four bits, as tools/export makes it; more otherwise.',
  reach: photographs,
  settings: { kind: 'writer', modelType: 'phi', captionWords: 24 },
};

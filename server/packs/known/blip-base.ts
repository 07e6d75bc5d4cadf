import { bsd3 } from '../known-licences.ts';
import type { KnownPack } from '../known-pack.ts';
import { photographs } from './photographs.ts';

/** No export of it in two graphs is known: it is made with tools/export. */
export const blipBase: KnownPack = {
  id: 'blip-base',
  title: 'BLIP base',
  summary: 'Describes photographs in one sentence.',
  licence: bsd3,
  checkpoint: 'Salesforce/blip-image-captioning-base',
  sources: [],
  hasExporter: true,
  abilities: ['captioner'],
  needs: 'About 1.3 GB of memory on the processor.',
  reach: photographs,
  settings: { kind: 'blip', prefix: 'a picture of ', minTokens: 10, maxTokens: 30, beams: 3 },
};

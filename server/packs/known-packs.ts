import { bsd3, clipMit, mit, openRailM } from './known-licences.ts';
import type { KnownPack } from './known-pack.ts';

/** The full-size models of the method, and those that measure edits; tools/export makes packs of them. */
export const knownPacks: readonly KnownPack[] = [
  {
    id: 'sd15',
    title: 'Stable Diffusion 1.5',
    summary: 'Edits photographs and drawings of any kind at 512×512 pixels.',
    licence: openRailM,
    checkpoint: 'stable-diffusion-v1-5/stable-diffusion-v1-5',
    abilities: ['diffusion'],
  },
  {
    id: 'blip-base',
    title: 'BLIP base',
    summary: 'Describes photographs in one sentence.',
    licence: bsd3,
    checkpoint: 'Salesforce/blip-image-captioning-base',
    abilities: ['captioner'],
  },
  {
    id: 'phi-2',
    title: 'Phi-2',
    summary: 'Writes captions of a picture before and after any edit.',
    licence: mit('https://huggingface.co/microsoft/phi-2/blob/main/LICENSE'),
    checkpoint: 'microsoft/phi-2',
    abilities: ['writer'],
  },
  {
    id: 'clip-b32',
    title: 'CLIP ViT-B/32',
    summary: 'Measures how well a picture fits a caption; never used for editing.',
    licence: clipMit,
    checkpoint: 'openai/clip-vit-base-patch32',
    abilities: [],
  },
  {
    id: 'clip-l14',
    title: 'CLIP ViT-L/14',
    summary: 'Measures the same as CLIP ViT-B/32, more finely; never used for editing.',
    licence: clipMit,
    checkpoint: 'openai/clip-vit-large-patch14',
    abilities: [],
  },
];

/** The known pack of an id; undefined where Tack knows none. */
export function findKnownPack(id: string): KnownPack | undefined {
  return knownPacks.find((pack) => pack.id === id);
}

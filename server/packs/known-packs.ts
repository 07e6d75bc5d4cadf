import type { PackAbility } from './pack-ability.ts';

/** A model that Tack can use once its pack is made with tools/export. */
export type KnownPack = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly licence: string;
  /** The id of its checkpoint on the Hugging Face Hub. */
  readonly source: string;
  readonly abilities: readonly PackAbility[];
};

/** The full-size models of the method, none of which comes with Tack. */
export const knownPacks: readonly KnownPack[] = [
  {
    id: 'sd15',
    title: 'Stable Diffusion 1.5',
    summary: 'Edits photographs and drawings of any kind at 512×512 pixels.',
    licence: 'CreativeML Open RAIL-M',
    source: 'stable-diffusion-v1-5/stable-diffusion-v1-5',
    abilities: ['diffusion'],
  },
  {
    id: 'blip-base',
    title: 'BLIP base',
    summary: 'Describes photographs in one sentence.',
    licence: 'BSD-3-Clause',
    source: 'Salesforce/blip-image-captioning-base',
    abilities: ['captioner'],
  },
  {
    id: 'phi-2',
    title: 'Phi-2',
    summary: 'Writes captions of a picture before and after any edit.',
    licence: 'MIT',
    source: 'microsoft/phi-2',
    abilities: ['writer'],
  },
  {
    id: 'clip-b32',
    title: 'CLIP ViT-B/32',
    summary: 'Measures how well a picture fits a caption; used for figures, never for editing.',
    licence: 'MIT',
    source: 'openai/clip-vit-base-patch32',
    abilities: [],
  },
];

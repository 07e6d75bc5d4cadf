import type { PackLicence } from './known-pack.ts';

/** The licences of the known packs, each with what it does not allow, in our words. */
export const openRailM: PackLicence = {
  name: 'CreativeML Open RAIL-M',
  url: 'https://huggingface.co/spaces/CompVis/stable-diffusion-license',
  mustAccept: true,
  limits:
    'Not for breaking the law; for harming or exploiting people, least of all minors; for lies meant to harm, for defaming or harassing; for discriminating; for decisions about people’s rights without people; for medical advice; for law enforcement, justice, or immigration.',
};

export const bsd3: PackLicence = {
  name: 'BSD-3-Clause',
  url: 'https://github.com/salesforce/BLIP/blob/main/LICENSE.txt',
  mustAccept: false,
  limits: null,
};

/** CLIP is MIT, but its makers say what they did not make it for. */
export const clipMit: PackLicence = {
  name: 'MIT',
  url: 'https://github.com/openai/CLIP/blob/main/LICENSE',
  mustAccept: false,
  limits:
    'Its makers advise against surveillance, against recognising faces, and against any use that was not tested for it.',
};

/** @param url where a model's own copy of the Apache licence is */
export function apache2(url: string): PackLicence {
  return { name: 'Apache-2.0', url, mustAccept: false, limits: null };
}

/** @param url where a model's own copy of the MIT licence is */
export function mit(url: string): PackLicence {
  return { name: 'MIT', url, mustAccept: false, limits: null };
}

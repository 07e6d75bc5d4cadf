import type { PackManifest } from '../pack-manifest.ts';

/** The reach of models that were trained on pictures from the web. */
export const photographs: Pick<PackManifest['reach'], 'world' | 'better'> = {
  world: 'photographs and pictures of every kind',
  better: null,
};

import type { KnownPack } from '../known-pack.ts';
import type { Recipe } from './recipe.ts';
import { stableDiffusionRecipe } from './stable-diffusion.ts';

/** How exports of a known pack are read; undefined where only those of tools/export can be taken. */
export function findRecipe({ settings }: KnownPack): Recipe | undefined {
  switch (settings.kind) {
    case 'stable-diffusion':
      return stableDiffusionRecipe(settings);
    default:
      return undefined;
  }
}

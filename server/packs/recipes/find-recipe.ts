import type { KnownPack } from '../known-pack.ts';
import { florenceRecipe } from './florence.ts';
import type { Recipe } from './recipe.ts';
import { stableDiffusionRecipe } from './stable-diffusion.ts';
import { writerRecipe } from './writer.ts';

/** How exports of a known pack are read; undefined where only those of tools/export can be taken. */
export function findRecipe({ settings, sources }: KnownPack): Recipe | undefined {
  const preferred = sources[0]?.variant ?? 'fp32';
  switch (settings.kind) {
    case 'stable-diffusion':
      return stableDiffusionRecipe(settings);
    case 'florence-2':
      return florenceRecipe(settings, preferred);
    case 'writer':
      return writerRecipe(settings, preferred);
    default:
      return undefined;
  }
}

import type { KnownPack } from '../known-pack.ts';
import { blipRecipe } from './blip.ts';
import { florenceRecipe } from './florence.ts';
import { clip, dinov2, metricsRecipe } from './metrics.ts';
import type { Recipe } from './recipe.ts';
import { stableDiffusionRecipe } from './stable-diffusion.ts';
import { writerRecipe } from './writer.ts';

/** How exports of a known pack are read that hold no pack.json. */
export function findRecipe({ settings, sources }: KnownPack): Recipe {
  const preferred = sources[0]?.variant ?? 'fp32';
  switch (settings.kind) {
    case 'stable-diffusion':
      return stableDiffusionRecipe(settings);
    case 'blip':
      return blipRecipe(settings, preferred);
    case 'florence-2':
      return florenceRecipe(settings, preferred);
    case 'writer':
      return writerRecipe(settings, preferred);
    case 'clip':
      return metricsRecipe(clip, preferred);
    case 'dinov2':
      return metricsRecipe(dinov2, preferred);
  }
}

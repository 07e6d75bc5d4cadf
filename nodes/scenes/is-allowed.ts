import type { Scene } from './scene.ts';
import { heldOut, hiddenColour } from './vocabulary.ts';

/** Whether each object shows against its background, objects differ, and (unless allowed) no pair is held out of training. */
export function isAllowed(scene: Scene, options: { readonly heldOut: boolean }): boolean {
  const looks = scene.objects.map(({ shape, colour }) => `${colour} ${shape}`);
  if (new Set(looks).size !== looks.length) return false;
  return scene.objects.every(({ shape, colour }) => {
    if (colour === hiddenColour[scene.background]) return false;
    return options.heldOut || !heldOut.some(([s, c]) => s === shape && c === colour);
  });
}

import type { Scene, Thing } from '#nodes/scenes/scene.ts';
import { heldOut, hiddenColour } from '#nodes/scenes/vocabulary.ts';

/** Why there can be no such scene, in one sentence; null where there can. */
export function refuseScene({ background, objects }: Scene): string | null {
  const hidden = objects.find(({ colour }) => colour === hiddenColour[background]);
  if (hidden) return `A ${hidden.colour} object would not show on this background.`;
  const twin = objects.find((one, at) => objects.slice(0, at).some((other) => isTwin(one, other)));
  if (twin) return `There is a ${twin.colour} ${twin.shape} already; objects must differ.`;
  return null;
}

/** What to expect of a scene that the embedded models have never seen the like of; null for others. */
export function describeUnseen({ objects }: Scene): string | null {
  const unseen = objects.find(({ shape, colour }) =>
    heldOut.some(([one, other]) => one === shape && other === colour),
  );
  if (!unseen) return null;
  return `The embedded models were never shown a ${unseen.colour} ${unseen.shape}: they may do worse with it.`;
}

function isTwin(one: Thing, other: Thing): boolean {
  return one.shape === other.shape && one.colour === other.colour;
}

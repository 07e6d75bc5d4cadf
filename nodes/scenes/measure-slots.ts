import type { SaidScene } from './parse-caption.ts';

/** Everything a caption says, one entry a slot: "0 colour red". */
function listSlots({ background, objects }: SaidScene): string[] {
  const things = objects.flatMap((thing, at) =>
    Object.entries(thing).map(([slot, value]) => `${at} ${slot} ${value}`),
  );
  return background ? [...things, `background ${background}`] : things;
}

/**
 * How many of a scene's slots a caption says rightly, objects taken from left to right.
 *
 * @returns harmonic mean of the share of said slots that are right and of right slots that are said, 0..1
 */
export function measureSlots(said: SaidScene, wanted: SaidScene): number {
  const [given, gold] = [listSlots(said), listSlots(wanted)];
  const right = given.filter((slot) => gold.includes(slot)).length;
  return (2 * right) / (given.length + gold.length);
}

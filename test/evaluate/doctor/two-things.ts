import { editScene } from '#nodes/scenes/edit-scene.ts';
import { isAllowed } from '#nodes/scenes/is-allowed.ts';
import type { Scene } from '#nodes/scenes/scene.ts';
import { colours } from '#nodes/scenes/vocabulary.ts';
import { type EvaluationCase, type Split, sampleCases } from '../evaluation-case.ts';

/** A scene of two things, of which one gets a colour that neither has. */
export function recolourOneOfTwo(number: number, split: Split): EvaluationCase {
  const scene = sceneOfTwo(number, split);
  const index = number % 2;
  const had = scene.objects.map(({ colour }) => colour);
  for (const colour of colours) {
    const edit = { type: 'recolour', index, colour } as const;
    const isNew = !had.includes(colour) && isAllowed(editScene(scene, edit), { heldOut: false });
    if (isNew) return { type: 'recolour', number, scene, edit };
  }
  throw new RangeError(`Nothing in scene ${number} can get another colour.`);
}

/** The same, where both things have one shape. */
export function recolourOneOfAlike(number: number, split: Split): EvaluationCase {
  const given = recolourOneOfTwo(number, split);
  const [first, second] = given.scene.objects;
  if (!first || !second) throw new RangeError(`Scene ${number} has no two objects.`);
  const colour = first.colour === second.colour ? 'purple' : second.colour;
  const scene = { ...given.scene, objects: [first, { ...second, shape: first.shape, colour }] };
  return { ...given, scene };
}

function sceneOfTwo(number: number, split: Split): Scene {
  const given = sampleCases('remove', number + 1, split)[number];
  if (!given) throw new RangeError(`There is no case ${number}.`);
  return given.scene;
}

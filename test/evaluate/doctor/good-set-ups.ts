import { captionScene } from '#nodes/scenes/caption-scene.ts';
import { editScene } from '#nodes/scenes/edit-scene.ts';
import { instructEdit } from '#nodes/scenes/instruct-edit.ts';
import type { SceneEditType } from '#nodes/scenes/scene-edit.ts';
import { type EvaluationCase, type Split, sampleCases } from '../evaluation-case.ts';
import type { SetUp, SetUpClass, SoundSetUp } from './set-up.ts';
import { recolourOneOfTwo } from './two-things.ts';

/** The case of that number. */
export function caseOf(type: SceneEditType, number: number, split: Split): EvaluationCase {
  const given = sampleCases(type, number + 1, split)[number];
  if (!given) throw new RangeError(`There is no case ${number}.`);
  return given;
}

/** An edit as it should be made: captions that say what the scene is and will be, nothing else changed. */
export function soundSetUp(given: EvaluationCase): SoundSetUp {
  const caption = captionScene(given.scene);
  const after = captionScene(editScene(given.scene, given.edit));
  const instruction = instructEdit(given.scene, given.edit);
  return { given, instruction, caption, pairs: [{ before: caption, after }] };
}

/** The same caption of a thing of another size, or with another fill. */
const reword = (caption: string, words: Readonly<Record<string, string>>) =>
  caption
    .split(' ')
    .map((word) => words[word] ?? word)
    .join(' ');

const rewordings = [
  {},
  { small: 'large', large: 'small' },
  { solid: 'striped', striped: 'dotted', dotted: 'solid' },
] as const;

/** As a language model would write them: what is not asked for varies, alike on both sides. */
function withThreePairs(setUp: SoundSetUp): SetUp {
  const pairs = setUp.pairs.flatMap(({ before, after }) =>
    rewordings.map((words) => ({ before: reword(before, words), after: reword(after, words) })),
  );
  return { ...setUp, pairs };
}

const soundClass = (name: string, type: SceneEditType): SetUpClass => ({
  name,
  expects: null,
  make: (number, split) => soundSetUp(caseOf(type, number, split)),
});

/** Edits that should lead to no finding. */
export const goodSetUps: readonly SetUpClass[] = [
  soundClass('another colour', 'recolour'),
  soundClass('another fill', 'fill'),
  soundClass('another background', 'background'),
  {
    name: 'another colour, three pairs of captions',
    expects: null,
    make: (number, split) => withThreePairs(soundSetUp(caseOf('recolour', number, split))),
  },
  {
    name: "another colour, all captions by the pack's own models",
    expects: null,
    make(number, split) {
      const given = caseOf('recolour', number, split);
      return { given, instruction: instructEdit(given.scene, given.edit) };
    },
  },
  {
    name: 'another colour of one of two things, named apart',
    expects: null,
    make: (number, split) => soundSetUp(recolourOneOfTwo(number, split)),
  },
];

import type { FindingCode } from '#nodes/doctor/finding.ts';
import { captionScene } from '#nodes/scenes/caption-scene.ts';
import type { SceneEditType } from '#nodes/scenes/scene-edit.ts';
import { colours } from '#nodes/scenes/vocabulary.ts';
import type { Split } from '../evaluation-case.ts';
import { caseOf, soundSetUp } from './good-set-ups.ts';
import type { SetUp, SetUpClass, SoundSetUp } from './set-up.ts';
import { recolourOneOfAlike, recolourOneOfTwo } from './two-things.ts';

/** Another scene's caption: far enough away in the list that it is never the same. */
const otherCaption = (number: number, split: Split) =>
  captionScene(caseOf('background', number + 50, split).scene);

const shapeOf = ({ given }: SetUp) => given.scene.objects[0]?.shape ?? 'shape';

/** "red circle" becomes "circle" in a request. */
const withoutColour = (instruction: string) =>
  instruction.replace(new RegExp(`the (${colours.join('|')}) `), 'the ');

/** A sound edit of which something is broken. */
function broken(
  name: string,
  expects: FindingCode,
  change: (sound: SoundSetUp, number: number, split: Split) => Partial<SetUp>,
  type: SceneEditType = 'recolour',
): SetUpClass {
  return {
    ...{ name, expects },
    make(number, split) {
      const sound = soundSetUp(caseOf(type, number, split));
      return { ...sound, ...change(sound, number, split) };
    },
  };
}

function byModel(setUp: SoundSetUp, instruction: string): SetUp {
  const { pairs: _, ...rest } = setUp;
  return { ...rest, instruction };
}

const inverted: readonly SetUpClass[] = [
  broken('5 steps', 'not-reconstructible', () => ({ invert: { steps: 5 } })),
  broken("another picture's caption", 'not-reconstructible', (_, number, split) => ({
    caption: otherCaption(number, split),
  })),
  broken("the authors' schedule, 12 steps", 'not-reconstructible', () => ({
    invert: { steps: 12, schedule: 'authors' },
  })),
];

const captioned: readonly SetUpClass[] = [
  {
    name: 'a made-up adjective',
    expects: 'captions-irrelevant',
    make(number, split) {
      const sound = soundSetUp(caseOf('recolour', number, split));
      return byModel(sound, `make the ${shapeOf(sound)} blorpy`);
    },
  },
  {
    name: 'a made-up verb',
    expects: 'captions-irrelevant',
    make(number, split) {
      const sound = soundSetUp(caseOf('recolour', number, split));
      return byModel(sound, `zib the ${shapeOf(sound)}`);
    },
  },
  broken("another picture's captions", 'captions-irrelevant', (_, number, split) => ({
    pairs: [{ before: otherCaption(number, split), after: otherCaption(number + 1, split) }],
  })),
  broken('captions after that say another colour', 'captions-irrelevant', ({ given, pairs }) => ({
    pairs: pairs.map(({ before }) => ({
      before,
      after: before.replace(given.scene.objects[0]?.colour ?? '', unaskedColour(given)),
    })),
  })),
];

function unaskedColour({ scene, edit }: SetUp['given']): string {
  const taken = [scene.objects[0]?.colour, edit.type === 'recolour' ? edit.colour : ''];
  return colours.find((colour) => !taken.includes(colour)) ?? 'red';
}

const directed: readonly SetUpClass[] = [
  broken('strength 0.05', 'direction-without-effect', () => ({ edit: { strength: 0.05 } })),
  broken('captions after as before', 'direction-without-effect', ({ pairs }) => ({
    pairs: pairs.map(({ before }) => ({ before, after: before })),
  })),
  broken('pairs that cancel each other', 'direction-without-effect', ({ pairs }) => ({
    pairs: pairs.flatMap(({ before, after }) => [
      { before, after },
      { before: after, after: before },
    ]),
  })),
];

const asked: readonly SetUpClass[] = [
  {
    name: 'two things of one shape, named by it',
    expects: 'request-under-specified',
    make(number, split) {
      const sound = soundSetUp(recolourOneOfAlike(number, split));
      return byModel(sound, withoutColour(sound.instruction));
    },
  },
  {
    name: '"the shape", of two',
    expects: 'request-under-specified',
    make(number, split) {
      const sound = soundSetUp(recolourOneOfTwo(number, split));
      const { edit } = sound.given;
      return byModel(sound, `make the shape ${edit.type === 'recolour' ? edit.colour : 'green'}`);
    },
  },
  broken('pairs that each say another colour', 'request-under-specified', ({ given, pairs }) => {
    const had = given.scene.objects[0]?.colour ?? 'red';
    const others = colours.filter((colour) => colour !== had).slice(0, 3);
    return {
      instruction: `change the colour of the ${given.scene.objects[0]?.shape}`,
      pairs: pairs.flatMap(({ before }) =>
        others.map((colour) => ({ before, after: before.replace(had, colour) })),
      ),
    };
  }),
];

const guided: readonly SetUpClass[] = [
  broken('guidance 0.1', 'guidance-too-weak', () => ({ edit: { guidance: 0.1 } })),
  broken('guidance 12', 'structure-lost', () => ({ edit: { guidance: 12 } })),
  broken('attention 10 times as strong', 'structure-lost', () => ({ edit: { attention: 1.5 } })),
  broken('attention 100 times as strong', 'structure-lost', () => ({ edit: { attention: 15 } })),
];

const laidOut: readonly SetUpClass[] = [
  broken('"add a …"', 'structure-forbids', () => ({}), 'add'),
  broken('"remove the …"', 'structure-forbids', () => ({}), 'remove'),
];

/** Edits that are broken on purpose, each in one way. */
export const brokenSetUps: readonly SetUpClass[] = [
  ...inverted,
  ...captioned,
  ...directed,
  ...asked,
  ...guided,
  ...laidOut,
];

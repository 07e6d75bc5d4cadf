import { captionScene } from '#nodes/scenes/caption-scene.ts';
import { editScene } from '#nodes/scenes/edit-scene.ts';
import { instructEdit } from '#nodes/scenes/instruct-edit.ts';
import { pick, sampleScene } from '#nodes/scenes/sample-scene.ts';
import type { Scene, Thing } from '#nodes/scenes/scene.ts';
import type { SceneEdit } from '#nodes/scenes/scene-edit.ts';
import {
  backgroundPhrases,
  backgrounds,
  colours,
  fills,
  shapes,
} from '#nodes/scenes/vocabulary.ts';
import { createRandom } from '#server/diffusion/random.ts';
import type { NotedPair } from './noted-pair.ts';

type Random = () => number;
/** Breaks the caption after of an edit of the first of two objects. */
type Corruption = (after: Scene, random: Random) => string;

const other = <Option>(options: readonly Option[], taken: Option, random: Random) =>
  pick(
    options.filter((option) => option !== taken),
    random,
  );

const changeSecond = (scene: Scene, change: (thing: Thing) => Partial<Thing>): Scene => ({
  ...scene,
  objects: scene.objects.map((thing, at) => (at === 1 ? { ...thing, ...change(thing) } : thing)),
});

/** What is done to captions after, by what a note should then say. */
export const corruptions = {
  vanished: {
    'without the other object': (after) =>
      captionScene({ ...after, objects: after.objects.slice(0, 1) }),
    'without the background': (after) =>
      captionScene(after).replace(` ${backgroundPhrases[after.background]}`, ''),
  },
  unasked: {
    'the other object in another colour': (after, random) =>
      captionScene(
        changeSecond(after, ({ colour }) => ({ colour: other(colours, colour, random) })),
      ),
    'the other object in another colour and fill': (after, random) =>
      captionScene(
        changeSecond(after, ({ colour, fill }) => ({
          colour: other(colours, colour, random),
          fill: other(fills, fill, random),
        })),
      ),
    'on another background': (after, random) =>
      captionScene({ ...after, background: other(backgrounds, after.background, random) }),
    'a third object': (after, random) =>
      `a ${pick(colours, random)} ${pick(shapes, random)} and ${captionScene(after)}`,
    'of another scene': (_, random) => captionScene(sampleScene(random, 2)),
  },
} satisfies Record<'vanished' | 'unasked', Record<string, Corruption>>;

const editTypes = ['recolour', 'shape', 'fill', 'size', 'compound'] as const;

/** An edit of the first object. */
function drawEdit(scene: Scene, at: number, random: Random): SceneEdit {
  const [thing] = scene.objects;
  if (!thing) throw new RangeError('The scene is empty.');
  const type = editTypes[at % editTypes.length] ?? 'recolour';
  const colour = other(colours, thing.colour, random);
  const shape = other(shapes, thing.shape, random);
  switch (type) {
    case 'recolour':
      return { type, index: 0, colour };
    case 'shape':
      return { type, index: 0, shape };
    case 'compound':
      return { type, index: 0, colour, shape };
    case 'fill':
      return { type, index: 0, fill: other(fills, thing.fill, random) };
    case 'size':
      return { type, index: 0, size: thing.size === 'small' ? 'large' : 'small' };
  }
}

/** Pairs whose caption after is broken in one way. The same at every call. */
export function corruptPairs(corrupt: Corruption, count: number): NotedPair[] {
  const random = createRandom(90_417);
  return Array.from({ length: count }, (_, at) => {
    const scene = sampleScene(random, 2);
    const edit = drawEdit(scene, at, random);
    const after = corrupt(editScene(scene, edit), random);
    return { instruction: instructEdit(scene, edit), before: captionScene(scene), after };
  });
}

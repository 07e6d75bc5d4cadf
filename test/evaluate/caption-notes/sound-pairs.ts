import { photographShots } from '#nodes/language/shots/photograph-shots.ts';
import { shapeShots } from '#nodes/language/shots/shape-shots.ts';
import goldPairs from '#test/fixtures/world/gold-pairs.json' with { type: 'json' };
import type { NotedPair } from './noted-pair.ts';

type Shots = typeof photographShots;

const pairUp = (shots: Shots): NotedPair[] =>
  shots.flatMap(({ instruction, before, after }) =>
    before.map((text, at) => ({ instruction, before: text, after: after[at] ?? '' })),
  );

/** Pairs that say what was asked and no more. */
export const soundPairs: Readonly<Record<string, readonly NotedPair[]>> = {
  'the small world, all its wordings': goldPairs,
  'the small world, the examples of its language model': pairUp(shapeShots),
  'photographs, the examples that Tack brings': pairUp(photographShots),
};

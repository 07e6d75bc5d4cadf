import { scoreInterval } from '#test/evaluate/score-interval.ts';
import { corruptions, corruptPairs } from './corrupted-captions.ts';
import { countNoted } from './noted-pair.ts';
import { soundPairs } from './sound-pairs.ts';

const kinds = ['vanished', 'unasked'] as const;
const titles = { vanished: 'something vanished', unasked: 'more changed than asked' };
/** Pairs broken in each way. */
const count = 500;

const percent = (share: number) => `${Math.round(share * 1000) / 10}`;

function tellRate(found: number, total: number): string {
  const [low, high] = scoreInterval(found, total);
  return `${found} of ${total}, ${percent(found / total)} % (${percent(low)}–${percent(high)})`;
}

/** The document that tells how often a pair of captions is told of wrongly, and how often it is not. */
export function writeRates(): string {
  const alarms = Object.entries(soundPairs).map(([name, pairs]) => {
    const rates = kinds.map((kind) => tellRate(countNoted(pairs, kind), pairs.length));
    return `| ${[name, ...rates].join(' | ')} |`;
  });
  const misses = kinds.flatMap((kind) =>
    Object.entries(corruptions[kind]).map(([name, corrupt]) => {
      const missed = count - countNoted(corruptPairs(corrupt, count), kind);
      return `| ${[name, titles[kind], tellRate(missed, count)].join(' | ')} |`;
    }),
  );
  return `# What is told of a pair of captions

Beside each pair of captions before and after an edit the inspector of _Write captions_ tells what speaks against it: the caption after says the same as the one before, it repeats another pair's, something vanished, more changed than asked. The last two compare the pair with the request (\`nodes/doctor/pairs\`). Written by \`npm run evaluate:captions\`, which takes seconds.

## The rule

Function words split a caption into phrases ("a large red circle", "a snowy field"). Each phrase before is matched with the one after that shares most words with it; of the rest, what the request wants takes the place of what the request means, and the others match in order. Words are compared by their stem, so "larger" is "large".

- **Something vanished**: a phrase before that matches none after, and that the request does not mean. A request means the phrases whose noun it mentions before it comes to what they shall be ("into a star"), of several with one noun those that it describes best. If it takes something away under a name that the caption does not use ("remove the ball", of a circle), one phrase may go; if it takes away "everything", "all", "both", or "the rest", all may.
- **More changed than asked**: more than one word is exchanged or comes that the request does not mention. A word exchanged for a word of the request is asked for; so is something new whose noun the request mentions. A word counts twice where the same thing gets another quality though the request means something else ("blue square" becomes "red square" for "make the circle green"). For each word of the request that neither caption uses ("winter"), the phrase that changes most is let pass.

There is no list of things in it, only English function words, a few verbs that take away or add, and the doctor's list of words that say how and not what ("make", "background"). What it cannot know is meaning: another word for the same thing counts as a change, and a thing that the request means may vanish untold.

## False alarms

Pairs that do what was asked. The rule was written with a look at pairs of all three kinds; those of the first row were drawn anew for this table (\`tools/world/gold_pairs.py\`, 50 of each type of edit). Of the photographs' pairs that are told of, some do say more than was asked ("lit windows" for "let it be night"). Intervals are Wilson's, 95 %.

| pairs | ${kinds.map((kind) => titles[kind]).join(' | ')} |
|---|---|---|
${alarms.join('\n')}

## Misses

Edits of the first of two objects (its colour, shape, fill, size, colour and shape), whose caption after was broken in one way; drawn anew for this table. What is missed mostly hides behind the request: the other object in the colour that was asked for, a third object of the shape that was asked for, or words of the request that the broken caption lacks and that let other changes pass.

| caption after | should be told | missed |
|---|---|---|
${misses.join('\n')}
`;
}

import { describe, expect, it } from 'vitest';
import { listCaptionWords } from '#app/_editor/lab/analysis/list-caption-words.ts';
import { orderPairs } from '#app/_editor/lab/analysis/order-pairs.ts';
import { placeCaptions } from '#app/_editor/lab/analysis/place-captions.ts';
import { toggleTokens } from '#app/_editor/lab/analysis/toggle-tokens.ts';

const mapped = [
  { side: 'before' as const, caption: 0, text: 'a cat', x: 0, y: 0 },
  { side: 'before' as const, caption: 2, text: 'a red cat', x: 4, y: 0 },
  { side: 'after' as const, caption: 0, text: 'a dog', x: 0, y: 1 },
];

describe('listCaptionWords', () => {
  it('sets each caption before beside its own after, under its place in the list', () => {
    const words = {
      before: [
        ['<|startoftext|>', 'a</w>', 'cat</w>'],
        ['a</w>', 'red</w>', 'cat</w>'],
      ],
      after: [['a</w>', 'do', 'g</w>']],
    };
    const rows = listCaptionWords({ words, map: { captions: mapped, shares: [1, 0] } });
    expect(rows.map(({ name, words: own }) => [name, ...own.map(({ text }) => text)])).toEqual([
      ['Before 1', '[begin]', 'a', 'cat'],
      ['After 1', 'a', 'dog'],
      ['Before 3', 'a', 'red', 'cat'],
    ]);
    expect(rows[1]?.words[1]).toMatchObject({ first: 1, last: 2 });
  });
});

describe('orderPairs', () => {
  it('puts the pair first that the direction would turn most without', () => {
    const pair = (caption: number, cosine: number | null) => ({
      ...{ caption, before: '', after: '', norm: 1, cosine: 1 },
      without: cosine === null ? null : { cosine, norm: 1 },
    });
    const order = orderPairs([pair(0, 0.9), pair(1, 0.2), pair(2, null)]);
    expect(order.map(({ caption }) => caption)).toEqual([2, 1, 0]);
  });
});

describe('placeCaptions', () => {
  it('keeps both axes to one scale, inside the picture, up being more', () => {
    const { points } = placeCaptions(mapped, { width: 448, height: 248 });
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      [24, 174],
      [424, 174],
      [24, 74],
    ]);
  });

  it('joins only pairs that have both sides', () => {
    const { lines } = placeCaptions(mapped, { width: 100, height: 100 });
    expect(lines.map(({ caption }) => caption)).toEqual([0]);
  });

  it('puts captions that are all alike in the middle', () => {
    const [same] = mapped.slice(0, 1);
    const { points } = placeCaptions(same ? [same] : [], { width: 100, height: 60 });
    expect(points[0]).toMatchObject({ x: 50, y: 30 });
  });
});

describe('toggleTokens', () => {
  it('takes a word in as a whole, and out as a whole', () => {
    expect(toggleTokens([1, 5], [4, 5])).toEqual([1, 4, 5]);
    expect(toggleTokens([1, 4, 5], [4, 5])).toEqual([1]);
  });
});

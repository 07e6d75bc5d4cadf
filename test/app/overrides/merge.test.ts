import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeCaptions } from '#app/_editor/overrides/stale/merge-captions.ts';
import { joinParts, splitTexts } from '#app/_editor/overrides/stale/merge-words.ts';

const sentences = fc
  .array(fc.constantFrom('a', 'green', 'red', 'triangle', 'circle', 'on', 'snow,', '  '), {
    maxLength: 12,
  })
  .map((words) => words.join(' '));
const everyPlace = (parts: readonly unknown[]) => new Set(parts.map((_, at) => at));

describe('splitTexts', () => {
  it('gives either text back whole, whichever side is taken everywhere', () => {
    fc.assert(
      fc.property(sentences, sentences, (theirs, mine) => {
        const parts = splitTexts(theirs, mine);
        expect(joinParts(parts, new Set())).toBe(theirs);
        expect(joinParts(parts, everyPlace(parts))).toBe(mine);
      }),
    );
  });

  it('lets single words be taken over', () => {
    const parts = splitTexts('a red circle on snow', 'a green circle on grass');
    const choices = parts.flatMap((part, at) => (part.type === 'choice' ? [at] : []));
    expect(choices).toHaveLength(2);
    expect(joinParts(parts, new Set(choices.slice(0, 1)))).toBe('a green circle on snow');
  });
});

describe('mergeCaptions', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((text) => ({ text, enabled: true }));
  if (!a || !b || !c) throw new Error('There are three captions.');

  it('takes each caption from the side that was chosen for its place', () => {
    expect(mergeCaptions([a, b], [c, c], new Set([1]))).toEqual([a, c]);
    expect(mergeCaptions([a, b], [c, c], new Set())).toEqual([a, b]);
  });

  it('leaves out a place that the chosen side lacks', () => {
    expect(mergeCaptions([a], [a, b], new Set())).toEqual([a]);
    expect(mergeCaptions([a], [a, b], new Set([1]))).toEqual([a, b]);
    expect(mergeCaptions([a, b], [c], new Set([0, 1]))).toEqual([c]);
  });
});

import { describe, expect, it } from 'vitest';
import { markChangedWords } from '#app/_editor/values/captions/mark-changed-words.ts';
import { pairCaptions } from '#app/_editor/values/captions/pair-captions.ts';

const on = (text: string) => ({ text, enabled: true });
const changed = (stretches: readonly { text: string; isChanged: boolean }[]) =>
  stretches.filter(({ isChanged }) => isChanged).map(({ text }) => text.trim());
const whole = (stretches: readonly { text: string }[]) =>
  stretches.map(({ text }) => text).join('');

describe('markChangedWords', () => {
  it('marks the words that differ on each side and keeps both captions whole', () => {
    const [before, after] = ['a red circle on snow', 'a large red circle on grass'];
    const marked = markChangedWords(before, after);
    expect(changed(marked.before)).toEqual(['snow']);
    expect(changed(marked.after)).toEqual(['large', 'grass']);
    expect([whole(marked.before), whole(marked.after)]).toEqual([before, after]);
  });

  it('marks nothing in equal captions', () => {
    const { before, after } = markChangedWords('a cat', 'a cat');
    expect([...changed(before), ...changed(after)]).toEqual([]);
  });
});

describe('pairCaptions', () => {
  it('pairs by place and leaves a side empty where there is no counterpart', () => {
    const pairs = pairCaptions([on('a cat'), on('a cat asleep')], [on('a dog')]);
    expect(
      pairs.map(({ before, after }) => [before && whole(before), after && whole(after)]),
    ).toEqual([
      ['a cat', 'a dog'],
      ['a cat asleep', null],
    ]);
  });

  it('counts a pair only where both sides are switched on', () => {
    const pairs = pairCaptions([on('a'), on('b')], [{ text: 'c', enabled: false }, on('d')]);
    expect(pairs.map(({ isEnabled }) => isEnabled)).toEqual([false, true]);
  });
});

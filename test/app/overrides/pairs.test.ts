import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changePairs, type PairChange } from '#app/_editor/overrides/pairs/change-pairs.ts';

const captions = (...texts: readonly string[]) => texts.map((text) => ({ text, enabled: true }));
const texts = ({ before, after }: { before: { text: string }[]; after: { text: string }[] }) =>
  Array.from({ length: Math.max(before.length, after.length) }, (_, at) => [
    before[at]?.text,
    after[at]?.text,
  ]);
const pairs = { before: captions('1', '2', '3'), after: captions('one', 'two', 'three') };

describe('changePairs', () => {
  it('moves, removes and adds both sides of a pair at once', () => {
    expect(texts(changePairs(pairs, { type: 'move', from: 0, to: 2 }))).toEqual([
      ...[
        ['2', 'two'],
        ['3', 'three'],
      ],
      ['1', 'one'],
    ]);
    expect(texts(changePairs(pairs, { type: 'remove', at: 1 }))).toEqual([
      ['1', 'one'],
      ['3', 'three'],
    ]);
    expect(texts(changePairs(pairs, { type: 'add' })).at(-1)).toEqual(['', '']);
  });

  it('switches both sides of a pair', () => {
    const off = changePairs(pairs, { type: 'switch', at: 1, enabled: false });
    const states = [off.before, off.after].map((list) => list.map(({ enabled }) => enabled));
    expect(states).toEqual([
      [true, false, true],
      [true, false, true],
    ]);
  });

  it('writes on one side and leaves the other the very same', () => {
    const written = changePairs(pairs, { type: 'write', side: 'after', at: 0, text: 'uno' });
    expect(written.after[0]?.text).toBe('uno');
    expect(written.before).toBe(pairs.before);
  });

  it('never takes one caption of a pair from the other', () => {
    const place = fc.nat(4);
    const changes: fc.Arbitrary<PairChange> = fc.oneof(
      fc.record({ type: fc.constant('move' as const), from: place, to: place }),
      fc.record({ type: fc.constant('remove' as const), at: place }),
      fc.record({ type: fc.constant('add' as const) }),
      fc.record({ type: fc.constant('switch' as const), at: place, enabled: fc.boolean() }),
    );
    const partners = new Map([
      ['1', 'one'],
      ['2', 'two'],
      ['3', 'three'],
      ['', ''],
    ]);
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 12 }), (sequence) => {
        const changed = sequence.reduce(changePairs, pairs);
        expect(changed.before.length).toBe(changed.after.length);
        for (const [one = '', other] of texts(changed)) expect(partners.get(one)).toBe(other);
      }),
    );
  });

  it('fills up the shorter side before a pair is added', () => {
    const uneven = { before: captions('1'), after: captions('one', 'two') };
    expect(texts(changePairs(uneven, { type: 'add' }))).toEqual([
      ...[
        ['1', 'one'],
        ['', 'two'],
      ],
      ['', ''],
    ]);
  });
});

import { expect, test } from 'vitest';
import {
  newestAutomatic,
  overrideStanding,
  worstStanding,
} from '#app/_editor/overrides/override-standing.ts';

const made = { replacesKey: 'k1' };
const own = (key: string | null) => ({ node: 'n', key, outputs: {} });
const hash = 'a'.repeat(64);

test.each([
  ['fresh', 'nothing is known of the node', made, { own: undefined, ranKey: undefined }],
  ['fresh', 'the node is what it was', made, { own: own('k1'), ranKey: undefined }],
  ['fresh', 'the node is again what it was', made, { own: own('k1'), ranKey: 'k2' }],
  ['fresh', 'it was written before the node ever ran', {}, { own: own('k2'), ranKey: 'k2' }],
  ['stale', 'the node would run otherwise', made, { own: own('k2'), ranKey: 'k1' }],
  ['stale', 'the node ran otherwise', made, { own: undefined, ranKey: 'k2' }],
  ['unsure', 'something has to run before that is known', made, { own: own(null), ranKey: 'k1' }],
] as const)('an override is %s where %s', (standing, _, override, known) => {
  expect(overrideStanding(override, known)).toBe(standing);
});

test('of several overrides of a node the worst counts, and none that is switched off', () => {
  const override = { node: 'n', port: 'a', value: { json: 'x' }, note: '' };
  const stale = { ...override, replacesKey: 'k0' };
  const known = { own: own('k1'), ranKey: undefined };
  expect(worstStanding([{ ...override, ...made }, stale], known)).toBe('stale');
  expect(
    worstStanding(
      [
        { ...override, ...made },
        { ...stale, isDisabled: true },
      ],
      known,
    ),
  ).toBe('fresh');
});

test('what has been computed already is known without another run', () => {
  const ran = { hash: 'b'.repeat(64), key: 'k1' };
  const known = { node: 'n', key: 'k2', outputs: { text: { type: 'text' as const, hash } } };
  expect(newestAutomatic(known, ran, 'text')).toEqual({ hash, key: 'k2' });
  expect(newestAutomatic(known, ran, 'other')).toBe(ran);
  expect(newestAutomatic(own(null), ran, 'text')).toBe(ran);
  expect(newestAutomatic(undefined, null, 'text')).toBeNull();
});

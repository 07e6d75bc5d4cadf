import { expect, it } from 'vitest';
import { splitKeys } from '#app/_ui/split-keys.ts';

it('prints Mod as the key that a keyboard of this kind has', () => {
  expect(splitKeys('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
  expect(splitKeys('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
});

it('takes the plus sign for a key where it stands last', () => {
  expect(splitKeys('+', false)).toEqual(['+']);
  expect(splitKeys('Mod++', false)).toEqual(['Ctrl', '+']);
});

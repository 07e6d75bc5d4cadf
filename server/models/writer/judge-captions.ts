import type { ParsedCaptions } from './parse-captions.ts';

/** Why captions cannot be used, in a few words; null when they can. */
export function judgeCaptions({ before, after }: ParsedCaptions, count: number): string | null {
  if (before.length < count) return `${before.length} of ${count} captions before`;
  if (after.length < count) return `${after.length} of ${count} captions after`;
  const same = after.slice(0, count).every((text) => before.slice(0, count).includes(text));
  return same ? 'the captions after say the same as those before' : null;
}

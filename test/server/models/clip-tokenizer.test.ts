import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openTokenizer } from '#server/models/tokens/open-tokenizer.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const whole = 'packs/shapes/tokenizer';

test.each([
  'a red circle on a blue background',
  '  A RED   circle, 12 of them!  ',
  "it's the cafe\u0301's 3rd; naïve — ünïcode ❤",
  '',
])('reads %j alike from vocabulary and merges as from the one file', async (caption) => {
  const folder = await temporaryFolder();
  for (const name of ['vocab.json', 'merges.txt', 'tokenizer_config.json']) {
    copyFileSync(path.join(whole, name), path.join(folder, name));
  }
  const [older, newer] = [await openTokenizer(folder), await openTokenizer(whole)];
  expect(older.pad).toBe(newer.pad);
  expect(older.tokenizer.encode(caption).ids).toEqual(newer.tokenizer.encode(caption).ids);
});

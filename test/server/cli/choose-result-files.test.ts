import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chooseResultFiles } from '#server/cli/choose-result-files.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

test('names the result after its picture, beside it', () => {
  expect(chooseResultFiles('pictures/a.b.jpg', { folder: '/home/me', count: 1 })).toEqual([
    '/home/me/pictures/a.b-edited.png',
  ]);
});

test('never takes a name that is taken, for any of several results', async () => {
  const folder = await temporaryFolder();
  for (const name of ['a-edited.png', 'a-edited-2-1.png']) writeFileSync(join(folder, name), '');
  const names = (count: number) =>
    chooseResultFiles('a.png', { folder, count }).map((file) => file.slice(folder.length + 1));
  expect(names(1)).toEqual(['a-edited-2.png']);
  writeFileSync(join(folder, 'a-edited-1.png'), '');
  expect(names(2)).toEqual(['a-edited-3-1.png', 'a-edited-3-2.png']);
});

test("takes a name of the person's own as it is, as PNG", () => {
  const options = { folder: '/home/me', count: 1 };
  expect(chooseResultFiles('a.png', { ...options, out: 'b' })).toEqual(['/home/me/b.png']);
  expect(chooseResultFiles('a.png', { ...options, out: '/c.PNG', count: 2 })).toEqual([
    '/c-1.png',
    '/c-2.png',
  ]);
});

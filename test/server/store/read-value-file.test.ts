import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readValueFile } from '#server/store/read-value-file.ts';
import { writeSafetensors } from '#server/store/safetensors.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

async function fileOf(name: string, content: string | Uint8Array) {
  const file = join(await temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}
const tensor = (...dims: number[]) => ({
  dims,
  data: new Float32Array(dims.reduce((product, size) => product * size, 1)),
});
const safetensors = (name: string, dims: number[], metadata = {}) =>
  writeSafetensors({ tensors: { [name]: tensor(...dims) }, metadata });

const circle = [{ text: 'a circle', enabled: true }];
test.each([
  ['lines', 'captions.txt', 'a circle\r\n\n  \n'],
  ['a list of texts', 'captions.json', '["a circle"]'],
  ['captions', 'captions.json', '[{"text":"a circle"}]'],
])('reads captions from %s', async (_, name, content) => {
  expect(await readValueFile(await fileOf(name, content), 'captions', '')).toEqual(circle);
});

test('reads text, numbers and metrics', async () => {
  expect(await readValueFile(await fileOf('a.txt', 'a circle\n'), 'text', '')).toBe('a circle');
  expect(await readValueFile(await fileOf('a.json', '"a circle"'), 'text', '')).toBe('a circle');
  expect(await readValueFile(await fileOf('a.txt', '2.5\n'), 'number', '')).toBe(2.5);
});

test('takes a direction with a leading axis of one, and the pack from the file or from outside', async () => {
  const own = await fileOf('d.safetensors', safetensors('tensor', [1, 4, 3], { pack: 'sd15' }));
  expect(await readValueFile(own, 'direction', 'shapes')).toMatchObject({
    tensor: { dims: [4, 3] },
    pack: 'sd15',
  });
  const foreign = await fileOf('d.safetensors', safetensors('anything', [4, 3]));
  expect(await readValueFile(foreign, 'direction', 'shapes')).toMatchObject({ pack: 'shapes' });
});

test('refuses a direction of the wrong shape', async () => {
  const file = await fileOf('d.safetensors', safetensors('tensor', [2, 4, 3]));
  await expect(readValueFile(file, 'direction', 'shapes')).rejects.toMatchObject({
    code: 'value/wrong-shape',
    message: `${file}: A direction has 2 dims; this one has the shape [2, 4, 3].`,
  });
});

test.each([
  ['captions', 'a.json', '[{"words":1}]', 'value/invalid'],
  ['captions', 'a.json', '[', 'value/invalid'],
  ['number', 'a.txt', 'many', 'value/invalid'],
  ['direction', 'a.npy', 'nothing', 'value/invalid'],
  ['inversion', 'a.safetensors', safetensors('noise', [1]), 'value/invalid'],
  ['image', 'a.png', 'nothing', 'image/unreadable'],
] as const)('refuses a file that holds no %s', async (type, name, content, code) => {
  await expect(readValueFile(await fileOf(name, content), type, '')).rejects.toMatchObject({
    code,
  });
});

test('says when there is no such file, or when it is a folder', async () => {
  const folder = await temporaryFolder();
  const missing = readValueFile(join(folder, 'gone.txt'), 'text', '');
  await expect(missing).rejects.toMatchObject({ code: 'file/not-found' });
  await expect(readValueFile(folder, 'text', '')).rejects.toMatchObject({
    code: 'file/unreadable',
  });
});

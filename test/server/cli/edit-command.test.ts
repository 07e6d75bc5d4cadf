import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { tack } from '#test/helpers/tack.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { writePicture } from '#test/helpers/workflow-file.ts';

async function refusal(args: readonly string[], prepare?: (folder: string) => unknown) {
  const [home, folder] = [await temporaryFolder(), await temporaryFolder()];
  await writePicture(folder);
  await prepare?.(folder);
  const { code, stdout, stderr } = await tack(['edit', ...args], { home, folder });
  expect(stdout).toBe('');
  expect(stderr).not.toMatch(/ {4}at /);
  expect(stderr.match(/^tack: /gm)).toHaveLength(1);
  return `${code} ${/\[([a-z]+\/[a-z-]+)\]\n$/.exec(stderr)?.[1]}`;
}

test.each([
  ['no words', [], '2 usage/invalid'],
  ['no instruction', ['red.png'], '2 usage/invalid'],
  ['an instruction without quotes', ['red.png', 'make', 'it', 'green'], '2 usage/invalid'],
  ['an unknown option', ['red.png', 'make it green', '--stepz', '3'], '2 usage/invalid'],
  ['an option without its value', ['red.png', 'make it green', '--steps'], '2 usage/invalid'],
  ['an unknown mode', ['red.png', 'make it green', '--mode', 'magic'], '2 usage/invalid'],
  ['no steps', ['red.png', 'make it green', '--steps', '0'], '2 usage/invalid'],
  ['words for a number', ['red.png', 'make it green', '--guidance', 'lots'], '2 usage/invalid'],
  ['no variants', ['red.png', 'make it green', '--variants', '0'], '2 usage/invalid'],
  ['a result that is no PNG', ['red.png', 'make it green', '--out', 'x.gif'], '2 usage/invalid'],
  ['an empty instruction', ['red.png', ' '], '1 text/empty'],
  ['an instruction of 10,000 characters', ['red.png', 'x'.repeat(10_000)], '1 text/too-long'],
  ['an empty caption', ['red.png', 'make it green', '--caption', ''], '1 text/empty'],
  ['a picture that is not there', ['gone.png', 'make it green'], '1 file/not-found'],
  ['a folder for a picture', ['.', 'make it green'], '1 file/unreadable'],
  ['a pack that is not there', ['red.png', 'make it green', '--pack', 'gone'], '1 pack/unknown'],
  ['a mask that is not there', ['red.png', 'make it green', '--mask', 'x.png'], '1 file/not-found'],
  [
    'captions that are not there',
    ['red.png', 'make it green', '--after', 'x.txt'],
    '1 file/not-found',
  ],
])('refuses %s', async (_, args, answer) => {
  expect(await refusal(args)).toBe(answer);
});

const noise = () =>
  sharp({
    create: {
      width: 99,
      height: 99,
      channels: 3,
      background: 'grey',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });
test.each([
  ['unreadable', async () => Buffer.from('no picture'), '1 image/unreadable'],
  [
    'truncated',
    async () => (await noise().jpeg().toBuffer()).subarray(0, 2000),
    '1 image/unreadable',
  ],
  [
    'huge',
    () =>
      sharp({ create: { width: 9000, height: 5000, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
    '1 image/too-large',
  ],
  [
    'animated',
    async () =>
      sharp(Buffer.alloc(8 * 16 * 3).fill(255, 8 * 8 * 3), {
        raw: { width: 8, height: 16, channels: 3, pageHeight: 8 },
      })
        .webp()
        .toBuffer(),
    '1 image/unsupported',
  ],
  ['GIF', () => noise().gif().toBuffer(), '1 image/unsupported'],
] as const)('refuses a picture that is %s', async (_, bytes, answer) => {
  const content = await bytes();
  const write = (folder: string) => writeFileSync(join(folder, 'p.png'), content);
  expect(await refusal(['p.png', 'make it green'], write)).toBe(answer);
});

test('refuses an empty file of captions', async () => {
  const write = (folder: string) => writeFileSync(join(folder, 'c.txt'), '\n\n');
  expect(await refusal(['red.png', 'make it green', '--before', 'c.txt'], write)).toBe(
    '1 text/empty',
  );
});

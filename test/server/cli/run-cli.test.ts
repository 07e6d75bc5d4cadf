import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tack } from '#test/helpers/tack.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const run = async (...args: string[]) => tack(args, { home: await temporaryFolder() });

test('explains itself when asked', async () => {
  for (const args of [['--help'], ['edit', '--help'], ['-h']]) {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('tack edit IMAGE INSTRUCTION');
  }
  expect((await run('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.each([[[]], [['sing']], [['toString']], [['clean', 'everything']], [['packs', '--all']]])(
  'answers %j with wrong usage',
  async (args) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^tack: .*\[usage\/invalid\]\n$/);
  },
);

test('lists packs, installed or not, and what is wrong with one', async () => {
  const home = await temporaryFolder();
  const plain = await tack(['packs'], { home });
  expect(plain.stdout).toMatch(
    /sd15 {2}Stable Diffusion 1.5: not installed; tack packs install sd15\n/,
  );
  expect(plain.stdout).toMatch(
    /^qwen3-600m .*\n.*\n {4}Apache-2\.0\n {4}Not measured: .* GB of memory .*\n {4}q4, q4f16, q8, fp16, fp32 from onnx-community\/Qwen3-0\.6B-ONNX$/m,
  );
  const { code, stdout } = await tack(['packs', '--json'], { home });
  expect(code).toBe(0);
  expect(JSON.parse(stdout).packs).toContainEqual(
    expect.objectContaining({ id: 'phi-2', installed: false, digest: null, problem: null }),
  );
});

test('says how a writer is made from its checkpoint, in four bits', async () => {
  const { code, stdout } = await run('packs', 'export', 'phi-2');
  expect(code).toBe(0);
  expect(stdout).toContain(
    'python -m tools.export --id phi-2 --writer microsoft/phi-2 --precision int4 --out exported/phi-2\n',
  );
});

test.each([
  ['a flipped byte', (file: string) => writeFileSync(file, 'weightz'), 'pack/damaged'],
  ['a missing file', (file: string) => rmSync(file), 'pack/missing-file'],
] as const)('says of a pack with %s what is wrong with it', async (_, harm, code) => {
  const home = await temporaryFolder();
  const folder = join(home, 'packs', 'tiny');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'weights'), 'weights');
  const sha256 = createHash('sha256').update('weights').digest('hex');
  writeFileSync(
    join(folder, 'pack.json'),
    JSON.stringify(packOf({ path: 'weights', bytes: 7, sha256 })),
  );
  expect((await tack(['packs'], { home })).stdout).toMatch(
    /^tiny {2}Tiny: whole, .*\n {4}7 bytes/m,
  );
  harm(join(folder, 'weights'));
  const { code: exit, stdout } = await tack(['packs'], { home });
  expect(exit).toBe(1);
  expect(stdout).toContain(`[${code}]`);
});

function packOf(file: object) {
  const reach = { world: 'nothing', usualPsnr: null, better: null };
  const words = { title: 'Tiny', summary: '', licence: 'MIT', source: 'a test' };
  return { format: 'tack-pack', version: 1, id: 'tiny', ...words, reach, files: [file] };
}

test('cleans what is kept', async () => {
  const home = await temporaryFolder();
  expect(await tack(['clean'], { home })).toEqual({
    code: 0,
    stdout: `Freed 0.0 MB in ${home}\n`,
    stderr: '',
  });
});

test('says where it cannot keep its files', async () => {
  const home = join(await temporaryFolder(), 'file');
  writeFileSync(home, '');
  const { code, stderr } = await tack(['clean'], { home });
  expect([code, stderr]).toEqual([1, expect.stringContaining('[store/unavailable]')]);
});

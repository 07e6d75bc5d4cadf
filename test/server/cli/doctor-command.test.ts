import { cpSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readRuntimePackage } from '#server/devices/runtime-package.ts';
import { filesIn } from '#test/helpers/files-in.ts';
import { scratchServer } from '#test/helpers/scratch-server.ts';
import { startTack } from '#test/helpers/start-tack.ts';
import { tack } from '#test/helpers/tack.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { makePack } from '../packs/make-pack.ts';

function setEnvironment(settings: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
}

/** What `tack doctor --json` says of a home. */
async function examine(home: string) {
  const { code, stdout } = await tack(['doctor', '--json'], { home });
  return { code, report: JSON.parse(stdout) };
}

test('tells a person what models can run on and whether anything is missing', async () => {
  const home = join(await temporaryFolder(), 'not-made-yet');
  const { code, stdout, stderr } = await startTack(['doctor'], { home, folder: '/' }).ended;
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain(`ONNX Runtime ${readRuntimePackage().version}`);
  expect(stdout).toMatch(/^ {2}cpu {5}works$/m);
  expect(stdout).toMatch(/^ {2}shapes: whole/m);
  expect(stdout).toMatch(/^All that Tack needs is there\.$/m);
  expect(filesIn(join(home, '..'))).toEqual([]);
});

test('gives programs the same as JSON, each device with its reason', async () => {
  setEnvironment({ TACK_DEVICE: 'cpu' });
  const { code, report } = await examine(await temporaryFolder());
  expect(code).toBe(0);
  expect(report.devices).toContainEqual({
    ...{ device: 'cpu', works: true, reason: null, remedy: null, leftBehind: [] },
  });
  for (const { works, reason } of report.devices) expect(works).toBe(reason === null);
  expect(report.memory.freeBytes).toBeLessThanOrEqual(report.memory.totalBytes);
  expect(report.disks).toMatchObject([{ use: 'home' }, { use: 'hub-cache' }]);
  expect(report.settings).toContainEqual({ name: 'TACK_DEVICE', value: 'cpu', problem: null });
  expect(report.troubles.filter(({ level }: { level: string }) => level === 'broken')).toEqual([]);
});

test.each([
  ['TACK_DEVICE', 'abacus', "'abacus' is no device"],
  ['TACK_DEVICE', process.platform === 'win32' ? 'coreml' : 'dml', 'cannot be used'],
  ['TACK_CACHE_GB', 'much', 'number of gigabytes'],
  ['TACK_MEMORY', 'lots', 'auto, normal or low'],
])('finds a setting that Tack cannot go by: %s=%s', async (name, value, words) => {
  setEnvironment({ [name]: value });
  const { code, report } = await examine(await temporaryFolder());
  expect(code).toBe(1);
  expect(report.troubles[0]).toMatchObject({
    level: 'broken',
    sentence: expect.stringContaining(words),
  });
});

test('finds a damaged pack without hashing any', async () => {
  const home = await temporaryFolder();
  const { folder } = makePack('little');
  cpSync(folder, join(home, 'packs/little'), { recursive: true });
  expect((await examine(home)).report.packs).toContainEqual(
    expect.objectContaining({ id: 'little', isHashed: false, problem: null }),
  );
  await tack(['packs', 'verify', 'little'], { home });
  expect((await examine(home)).report.packs).toContainEqual(
    expect.objectContaining({ id: 'little', isHashed: true }),
  );
  truncateSync(join(home, 'packs/little/LICENCE'), 1);
  const { code, report } = await examine(home);
  expect(code).toBe(1);
  expect(report.packs).toContainEqual(
    expect.objectContaining({ problem: expect.objectContaining({ code: 'pack/damaged' }) }),
  );
});

test('names the server and the database of the home', async () => {
  const { home } = await scratchServer({ runs: false });
  const { report } = await examine(home);
  expect(report.home.server).toMatchObject({ process: process.pid });
  expect(report.home.database).toMatchObject({ isUp: true, problem: null });
  expect(JSON.stringify(report)).not.toContain('secret');
});

test('finds a database that does not answer and a home that cannot be written', async () => {
  setEnvironment({ DATABASE_URL: 'postgres://me:hush@127.0.0.1:1/none', HF_TOKEN: 'hf_hush' });
  const home = join(await temporaryFolder(), 'file');
  writeFileSync(home, '');
  const { code, report } = await examine(join(home, 'inside'));
  expect(code).toBe(1);
  const sentences = report.troubles.map(({ sentence }: { sentence: string }) => sentence);
  expect(sentences).toContainEqual(expect.stringContaining('does not answer'));
  expect(sentences).toContainEqual(expect.stringContaining('Files cannot be kept'));
  expect(JSON.stringify(report)).not.toContain('hush');
});

test('tells that the database of a home is one that nobody names any more', async () => {
  const home = await temporaryFolder();
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'database'), 'external\n');
  setEnvironment({ DATABASE_URL: '' });
  const { code, report } = await examine(home);
  expect([code, report.home.database.kind]).toEqual([1, 'external']);
  expect(report.troubles[0].sentence).toContain('DATABASE_URL');
});

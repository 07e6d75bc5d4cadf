import { execFile } from 'node:child_process';
import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { cacheLimitBytes } from '#server/store/cache-limit.ts';
import { cleanStore } from '#server/store/clean-store.ts';
import { openStore } from '#server/store/open-store.ts';
import { markRunning, unmarkRunning } from '#server/store/running-mark.ts';
import { sweepStore } from '#server/store/sweep-store.ts';
import { filesIn } from '#test/helpers/files-in.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const run = promisify(execFile);
const hour = 3_600_000;

async function storeOfTexts(count: number) {
  const store = await openStore(await temporaryFolder());
  const stored = [];
  for (let index = 0; index < count; index += 1) {
    stored.push(await store.values.store('text', `${index}`.padEnd(98)));
  }
  const age = (hash: string, hours: number) => {
    const then = new Date(Date.now() - hours * hour);
    utimesSync(join(store.folders.artifacts, hash.slice(0, 2), hash.slice(2, 4), hash), then, then);
  };
  return { store, hashes: stored.map(({ hash }) => hash), age };
}

test('frees what was not used for longest, and no more than it must', async () => {
  const { store, hashes, age } = await storeOfTexts(10); // 100 bytes each
  for (const [index, hash] of hashes.entries()) age(hash, 20 - index);
  await store.values.use(hashes[0] ?? '');
  expect(await sweepStore(store.folders, 1000, Date.now())).toBe(0);
  expect(await sweepStore(store.folders, 750, Date.now())).toBe(400);
  const left = await Promise.all(hashes.map((hash) => store.values.use(hash)));
  expect(left).toEqual([true, false, false, false, false, true, true, true, true, true]);
});

test('spares what may belong to a run that is going on', async () => {
  const { store } = await storeOfTexts(10);
  expect(await sweepStore(store.folders, 1, Date.now())).toBe(0);
});

test('removes what an interrupted write left behind, once it is old', async () => {
  const { store } = await storeOfTexts(0);
  const part = join(store.folders.temporary, '.x.part');
  writeFileSync(part, 'half');
  expect(await sweepStore(store.folders, 1000, Date.now())).toBe(0);
  expect(await sweepStore(store.folders, 1000, Date.now() + 2 * hour)).toBe(4);
  expect(filesIn(store.folders.home)).toEqual([]);
});

test('cleans everything but packs, and not while something runs', async () => {
  const { store } = await storeOfTexts(3);
  await markRunning(store.folders, process.pid);
  await expect(cleanStore(store.folders, null)).rejects.toMatchObject({
    code: 'store/unavailable',
  });
  await unmarkRunning(store.folders, process.pid);
  await markRunning(store.folders, 2 ** 22 + 1); // above the largest process id: long gone
  expect(await cleanStore(store.folders, null)).toBe(300);
  expect(filesIn(store.folders.home)).toEqual([]);
});

test('reads the limit from TACK_CACHE_GB', () => {
  expect(cacheLimitBytes({})).toBe(4e9);
  expect(cacheLimitBytes({ TACK_CACHE_GB: '0.5' })).toBe(5e8);
  expect(() => cacheLimitBytes({ TACK_CACHE_GB: 'much' })).toThrow(/TACK_CACHE_GB is 'much'/);
});

test('leaves nothing half-written when there is no room', async () => {
  const home = await temporaryFolder();
  const program = `
    import { openStore } from '#server/store/open-store.ts';
    const { values } = await openStore(process.argv[1]);
    await values.store('text', 'short');
    const failure = await values.store('text', 'x'.repeat(100_000)).catch((error) => error);
    console.log(failure.code, failure.message);`;
  // No file may grow over 64 blocks of 512 or 1024 bytes: to the program the disk is full there.
  const { stdout } = await run('sh', [
    '-c',
    'ulimit -f 64; exec "$0" --input-type=module -e "$1" "$2"',
    process.execPath,
    program,
    home,
  ]);
  expect(stdout).toMatch(/^store\/full There is no room left/);
  expect(filesIn(home)).toHaveLength(1);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startHub } from '#test/helpers/hub-server.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { packFiles, writerFiles } from '../packs/pack-files.ts';

const weightsBytes = 3_000_000;
const rounds = 6;

/** A Hub with a pack of some megabytes, and `tack packs` as processes of their own that know it. */
async function prepare() {
  const files = packFiles(writerFiles(weightsBytes));
  const hub = await startHub([{ name: 'org/little', files }]);
  const home = await temporaryFolder();
  const cache = await temporaryFolder();
  const tack = (...args: string[]) => {
    const child = spawn(process.execPath, ['server/cli/main.ts', 'packs', ...args], {
      env: { ...process.env, TACK_HOME: home, HF_HOME: cache, HF_ENDPOINT: hub.url },
      stdio: 'ignore',
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    return { child, ended: once(child, 'exit') };
  };
  const install = () => tack('install', 'little', '--from', 'org/little');
  return { hub, tack, install, pack: path.join(home, 'packs', 'little') };
}

test('goes on where it was killed, and shows no half of a pack meanwhile', async () => {
  const { hub, tack, install, pack } = await prepare();
  hub.pauseMs = 4; // long enough to be killed in
  for (let round = 0; round < rounds; round += 1) {
    const { child, ended } = install();
    const until = hub.bytesServed + 1 + Math.random() * 300_000;
    await vi.waitUntil(() => hub.bytesServed >= until, { timeout: 60_000, interval: 1 });
    child.kill('SIGKILL');
    await ended;
    expect(existsSync(pack)).toBe(false);
  }
  hub.pauseMs = 0;
  expect(await install().ended).toEqual([0, null]);
  expect(hub.bytesServed).toBeLessThan(2 * weightsBytes);
  expect(await tack('verify', 'little').ended).toEqual([0, null]);
  expect(readdirSync(path.join(pack, '..', '.installing'))).toEqual([]);
});

test('Ctrl-C ends an installation that can be taken up again', async () => {
  const { hub, install, pack } = await prepare();
  hub.pauseMs = 4;
  const { child, ended } = install();
  await vi.waitUntil(() => hub.bytesServed > 100_000, { timeout: 60_000, interval: 1 });
  child.kill('SIGINT');
  expect(await ended).toEqual([130, null]);
  expect(existsSync(pack)).toBe(false);
  hub.pauseMs = 0;
  expect(await install().ended).toEqual([0, null]);
  expect(hub.bytesServed).toBeLessThan(2 * weightsBytes);
});

test('three processes that install the same pack at once fetch it once', async () => {
  const { hub, tack, install } = await prepare();
  const outcomes = await Promise.all([install(), install(), install()].map(({ ended }) => ended));
  expect(outcomes).toEqual([0, 0, 0].map((code) => [code, null]));
  expect(hub.bytesServed).toBeLessThan(1.1 * weightsBytes);
  expect(await tack('verify', 'little').ended).toEqual([0, null]);
});

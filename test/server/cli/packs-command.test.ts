import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test, vi } from 'vitest';
import { tellCredits } from '#nodes/contract/credit.ts';
import { filesIn } from '#test/helpers/files-in.ts';
import { tack } from '#test/helpers/tack.ts';
import { packFiles } from '../packs/pack-files.ts';
import { prepareHub } from './prepare-hub.ts';

/** A Hub with a little pack. */
const prepare = (files = packFiles()) => prepareHub([{ name: 'org/little', files }]);

const fromLittle = ['--from', 'org/little'] as const;

test('installs, verifies and removes a pack, and purges its downloads when asked to', async () => {
  const { home, cache, packs } = await prepare();
  expect(await packs('install', 'little', ...fromLittle)).toMatchObject({ code: 0 });
  expect((await packs('verify', 'little')).stdout).toMatch(/^little: whole, 3 files/);
  const kept = filesIn(cache).length;
  expect((await packs('remove', 'little')).stdout).toMatch(/^Removed little\. Downloads stay/);
  expect(existsSync(join(home, 'packs/little'))).toBe(false);
  expect(filesIn(cache)).toHaveLength(kept);
  await packs('install', 'little', ...fromLittle);
  expect(await packs('remove', 'little', '--purge')).toMatchObject({ code: 0 });
  expect(filesIn(cache).filter((file) => file.includes('/blobs/'))).toEqual([]);
});

test('asks for a licence before anything is fetched, and remembers the answer', async () => {
  const { hub, home, packs } = await prepare();
  const refused = await packs('install', 'sd15', ...fromLittle);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/CreativeML Open RAIL-M: https:.*\nNot for .*\n/);
  expect(refused.stderr).toContain('[pack/licence-not-accepted]');
  expect(hub.asked).toEqual([]);
  expect(await packs('install', 'sd15', ...fromLittle, '--accept-licence')).toMatchObject({
    code: 0,
  });
  const record = JSON.parse(readFileSync(join(home, 'packs/licences.json'), 'utf8'));
  expect(record).toMatchObject({ sd15: { licence: 'CreativeML Open RAIL-M' } });
  expect(await packs('install', 'sd15', ...fromLittle)).toMatchObject({ code: 0 });
});

test('reaches the Hub through the proxy that is named', async () => {
  const { hub, packs } = await prepare();
  const reached: string[] = [];
  // Plain addresses are asked for whole, at the proxy; it fetches what they name.
  const proxy = createServer((request, response) => {
    const url = new URL(request.url ?? '');
    reached.push(url.host);
    const { method, headers } = request;
    request.pipe(
      forward(url, { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      }),
    );
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => void proxy.close());
  vi.stubEnv('HTTP_PROXY', `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
  expect(await packs('install', 'little', ...fromLittle)).toMatchObject({ code: 0 });
  expect(reached).toContain(new URL(hub.url).host);
  expect(reached).toContain(new URL(hub.storeUrl).host);
});

// Five tries with growing pauses between them take 8 seconds.
test('says what to do where the Hub cannot be reached', { timeout: 60_000 }, async () => {
  const { packs } = await prepare();
  vi.stubEnv('HF_ENDPOINT', 'http://127.0.0.1:9');
  const { code, stderr } = await packs('install', 'little', ...fromLittle);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^tack: 127\.0\.0\.1:9 cannot be reached.*\[hub\/unreachable\]$/m);
  for (const way of ['HTTPS_PROXY', 'HF_ENDPOINT', '--offline', '--from FOLDER']) {
    expect(stderr).toContain(way);
  }
});

test('a token never shows in what is told', async () => {
  const { hub, packs } = await prepare();
  vi.stubEnv('HF_TOKEN', 'hf_secret');
  hub.fault = () => ({ type: 'status', status: 403 });
  const { stdout, stderr } = await packs('install', 'little', ...fromLittle, '--json');
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'hub/licence-not-accepted' } });
  expect(stdout + stderr).not.toContain('hf_secret');
});

test('a disk that fills up on the way is one sentence, and nothing is half-installed', async () => {
  const { hub, home, cache, hubEnv, packs } = await prepare(packFiles());
  // No file may grow over 64 blocks of 512 or 1024 bytes: to Tack the disk is full there.
  const limited =
    'ulimit -f 64; exec "$0" server/cli/main.ts packs install little --from org/little';
  const child = spawn('sh', ['-c', limited, process.execPath], {
    env: { ...process.env, ...hubEnv, TACK_HOME: home },
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [code] = await once(child, 'close');
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/The disk is full .*\[store\/full\]\n$/),
  ]);
  expect(existsSync(join(home, 'packs/little'))).toBe(false);
  const before = hub.bytesServed;
  expect(await packs('install', 'little', ...fromLittle)).toMatchObject({ code: 0 });
  expect(hub.bytesServed - before).toBeLessThan(300_000);
  expect(filesIn(cache).filter((file) => file.endsWith('.incomplete'))).toEqual([]);
});

test('the pack that comes with Tack, installed from the Hub under another id, edits a picture', async () => {
  const names = filesIn('packs/shapes').filter((file) => file !== 'installed.json');
  const files = names.map((name) => [name, readFileSync(join('packs/shapes', name))] as const);
  const { home, packs } = await prepare(Object.fromEntries(files));
  expect(await packs('install', 'shapes-again', ...fromLittle)).toMatchObject({ code: 0 });
  const args = ['public/samples/purple-triangle-white.png', 'make the triangle green'];
  const settings = ['--pack', 'shapes-again', '--steps', '3', '--captions', '1', '--json'];
  const folder = process.cwd();
  const out = join(home, 'out.png');
  const edited = await tack(['edit', ...args, ...settings, '--out', out], { home, folder });
  expect(edited.code, edited.stderr).toBe(0);
  // The picture says which packs made it, and the stored one says nothing.
  const { credits } = JSON.parse(edited.stdout);
  const { comments } = await sharp(out).metadata();
  expect(comments).toEqual([{ keyword: 'Disclaimer', text: tellCredits(credits) }]);
  expect(tellCredits(credits)).toMatch(/^Made with .* \(MIT\)/);
  const stored = filesIn(join(home, 'artifacts')).map((file) =>
    readFileSync(join(home, 'artifacts', file)),
  );
  expect(stored.filter((bytes) => bytes.includes('PNG')).length).toBeGreaterThan(0);
  expect(stored.filter((bytes) => bytes.includes('Disclaimer'))).toEqual([]);
});

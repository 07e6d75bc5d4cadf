import { expect, onTestFinished, test, vi } from 'vitest';
import { startHub } from '#test/helpers/hub-server.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import type { ApiClient } from '#test/reliability/create-api-client.ts';
import { scratchHome } from '#test/reliability/scratch-home.ts';
import { startServer } from '#test/reliability/start-server.ts';
import { packFiles, writerFiles } from '../packs/pack-files.ts';

const weightsBytes = 2_000_000;

/** A Hub with a pack of two megabytes, and servers on one home that know it. */
async function prepare() {
  const files = packFiles(writerFiles(weightsBytes));
  const hub = await startHub([{ name: 'org/little', files }]);
  const home = await scratchHome();
  onTestFinished(() => home[Symbol.asyncDispose]());
  const env = { HF_HOME: await temporaryFolder(), HF_ENDPOINT: hub.url };
  const start = async () => {
    const server = await startServer(home.path, { args: ['--no-runs'], env });
    onTestFinished(async () => void (await server.end('SIGKILL')));
    return server;
  };
  return { hub, start, home: home.path };
}

const workOf = async (api: ApiClient, id: string) =>
  (await api.packs.work.query()).find(({ pack }) => pack === id);

test('a server that is killed while it installs goes on with it when it is told to', async () => {
  const { hub, start } = await prepare();
  hub.pauseMs = 5;
  const first = await start();
  await first.api.packs.install.mutate({ id: 'phi-2', from: 'org/little' });
  await vi.waitUntil(() => hub.bytesServed > 600_000, { timeout: 60_000, interval: 1 });
  expect(await workOf(first.api, 'phi-2')).toMatchObject({
    ...{ state: 'going', kind: 'install' },
    progress: { stage: 'fetching', totalBytes: expect.any(Number) },
  });
  await first.end('SIGKILL');
  hub.pauseMs = 0;
  const { api } = await start();
  expect(await workOf(api, 'phi-2')).toMatchObject({ state: 'interrupted', kind: 'install' });
  const offer = (await api.packs.list.query()).find(({ id }) => id === 'phi-2');
  expect(offer).toMatchObject({ installed: false, from: 'org/little' });
  await api.packs.install.mutate({ id: 'phi-2', from: 'org/little' });
  await expect.poll(async () => (await workOf(api, 'phi-2'))?.state).toBe('done');
  expect(hub.bytesServed).toBeLessThan(1.6 * weightsBytes);
});

test('ids and repositories are names: none becomes a path, and no sentence tells one', async () => {
  const { hub, start, home } = await prepare();
  const { api } = await start();
  const { packs } = api;
  for (const id of ['../sd15', '..', '.installing', '/etc', 'phi-2/..', 'A', '']) {
    for (const ask of [packs.install, packs.verify, packs.cancel, packs.remove]) {
      await expect(ask.mutate({ id }), id).rejects.toMatchObject({
        data: { code: 'request/invalid' },
      });
    }
  }
  for (const from of ['/etc', '../x', 'file:///etc', 'https://example.com/x']) {
    await expect(packs.install.mutate({ id: 'phi-2', from }), from).rejects.toMatchObject({
      data: { code: 'usage/invalid' },
    });
  }
  await expect(packs.remove.mutate({ id: 'shapes' })).rejects.toMatchObject({
    data: { code: 'pack/unknown' },
  });
  expect(hub.asked).toEqual([]);
  expect(JSON.stringify(await packs.list.query())).not.toContain(home);
});

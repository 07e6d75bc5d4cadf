import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { InstallProgress } from '#server/packs/install/install-progress.ts';
import { acceptLicence } from '#server/packs/licences/accepted-licences.ts';
import { readManifest } from '#server/packs/read-manifest.ts';
import { publishDiffusion } from '#test/helpers/published-diffusion.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { installFromHub } from '../install/install-from-hub.ts';

/** What the files of an export are called says nothing of where the weights lie. */
const published = publishDiffusion({}, 'values.data');
const sizeOf = (files: Readonly<Record<string, Uint8Array | string>>) =>
  Object.values(files).reduce((sum, content) => sum + Buffer.byteLength(content), 0);

/** A Hub with an export of Stable Diffusion, whose licence is accepted. */
async function prepare() {
  const prepared = await installFromHub({ files: published });
  await acceptLicence(prepared.packsFolder, 'sd15', 'CreativeML Open RAIL-M');
  return prepared;
}

const isFetching = (progress: InstallProgress) => progress.stage === 'fetching';

test('tells how much it will be as soon as the graphs say it, and never more than arrives', async () => {
  const { install, told } = await prepare();
  const { bytes } = await install({ id: 'sd15' });
  const fetching = told.filter(isFetching);
  expect(fetching.at(-1)).toMatchObject({ doneBytes: bytes, totalBytes: bytes });
  expect(fetching.every(({ doneBytes, totalBytes }) => doneBytes <= totalBytes)).toBe(true);
});

test('an installation that was cancelled among the weights goes on there', async () => {
  const { hub, install, packsFolder } = await prepare();
  const stopping = new AbortController();
  hub.pauseMs = 1;
  const stopped = install({
    id: 'sd15',
    signal: stopping.signal,
    onProgress: (progress) => {
      if (progress.stage === 'fetching' && progress.doneBytes > 6e6) stopping.abort();
    },
  });
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  hub.pauseMs = 0;
  const { bytes } = await install({ id: 'sd15' });
  // What was under way in the sockets comes twice; the rest does not.
  expect(hub.bytesServed).toBeLessThan(1.3 * bytes);
  expect((await readManifest(path.join(packsFolder, 'sd15'))).manifest.id).toBe('sd15');
});

test('what the cache holds is installed offline', async () => {
  const { hub, install, settings, packsFolder } = await prepare();
  await install({ id: 'sd15' });
  rmSync(path.join(packsFolder, 'sd15'), { recursive: true });
  const asked = hub.asked.length;
  const again = await install({ id: 'sd15', hub: { ...settings, isOffline: true } });
  expect(again.assumed).toEqual([]);
  expect(hub.asked).toHaveLength(asked);
});

test('an export in a folder is copied, and what does not belong to it stays there', async () => {
  const { install, packsFolder } = await prepare();
  const folder = await temporaryFolder();
  const others = { 'unet/diffusion_pytorch_model.safetensors': 'x', 'README.md': 'x' };
  for (const [name, content] of Object.entries({ ...published, ...others })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  const installed = await install({ id: 'sd15', from: { type: 'folder', folder } });
  expect(installed).toMatchObject({ placing: 'copied', bytes: sizeOf(published) });
  const { manifest } = await readManifest(path.join(packsFolder, 'sd15'));
  expect(manifest.files.map((file) => file.path)).toEqual(Object.keys(published).sort());
});

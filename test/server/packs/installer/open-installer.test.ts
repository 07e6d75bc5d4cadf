import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { listOffers } from '#server/packs/installer/list-offers.ts';
import type { Installer } from '#server/packs/installer/open-installer.ts';
import type { PackWork } from '#server/packs/installer/pack-work.ts';
import { acceptLicence } from '#server/packs/licences/accepted-licences.ts';
import { little, openOnHub, openRail, weightsBytes, workOf } from './open-on-hub.ts';

const reaches = (installer: Installer, pack: string, state: PackWork['state']) =>
  expect
    .poll(() => workOf(installer, pack), { timeout: 20_000, interval: 5 })
    .toMatchObject({ state });
const offerOf = async (installer: Installer, id: string) =>
  (await listOffers(installer)).find((offer) => offer.id === id);

test('installs, verifies and removes a known pack from a repository that was named', async () => {
  const { open } = await openOnHub();
  const installer = await open();
  await installer.install('phi-2', little);
  expect(workOf(installer, 'phi-2')).toMatchObject({ kind: 'install', state: 'going' });
  await reaches(installer, 'phi-2', 'done');
  expect(await offerOf(installer, 'phi-2')).toMatchObject({
    ...{ installed: true, isRemovable: true, from: 'org/little', title: 'Little' },
  });
  await installer.verify('phi-2');
  await reaches(installer, 'phi-2', 'done');
  expect(workOf(installer, 'phi-2')).toMatchObject({
    ...{ kind: 'verify', problem: null },
    progress: { stage: 'checking' },
  });
  await installer.remove('phi-2', false);
  expect(await offerOf(installer, 'phi-2')).toMatchObject({ installed: false, from: 'org/little' });
  expect(installer.works()).toEqual([]);
});

test('fetches nothing before the licence was accepted by its own name', async () => {
  const { hub, open, packsFolder } = await openOnHub();
  const installer = await open();
  const install = () => installer.install('sd15', little);
  await expect(install()).rejects.toMatchObject({ code: 'pack/licence-not-accepted' });
  await expect(acceptLicence(packsFolder, 'sd15', 'MIT')).rejects.toMatchObject({
    code: 'pack/licence-not-accepted',
  });
  expect(await offerOf(installer, 'sd15')).toMatchObject({ isLicenceAccepted: false });
  expect(hub.asked).toEqual([]);
  await acceptLicence(packsFolder, 'sd15', openRail);
  expect(await offerOf(installer, 'sd15')).toMatchObject({ isLicenceAccepted: true });
  await install();
  await reaches(installer, 'sd15', 'done');
});

test('takes no unknown pack, and no folder', async () => {
  const { open, hub } = await openOnHub();
  const installer = await open();
  const code = (pack: string, from: string | null) =>
    installer.install(pack, { from, variant: null }).then(
      () => 'none',
      (error: { code: string }) => error.code,
    );
  expect(await code('little', 'org/little')).toBe('pack/unknown');
  for (const from of ['/etc', './here', '~/x', 'C:\\x', 'org/../x', 'org', 'a/b/c', 'org/x@..']) {
    expect(await code('phi-2', from), from).toBe('usage/invalid');
  }
  expect(hub.asked).toEqual([]);
});

test('stops an installation, and goes on with it where it ended', async () => {
  const { hub, open, packsFolder } = await openOnHub();
  const installer = await open();
  hub.pauseMs = 5;
  await installer.install('phi-2', little);
  await vi.waitUntil(() => hub.bytesServed > 200_000, { timeout: 20_000, interval: 1 });
  await expect(installer.install('phi-2', little)).rejects.toMatchObject({
    code: 'pack/busy',
  });
  await expect(installer.remove('phi-2', false)).rejects.toMatchObject({ code: 'pack/busy' });
  await installer.cancel('phi-2');
  expect(workOf(installer, 'phi-2')).toMatchObject({ state: 'cancelled', problem: null });
  expect(existsSync(path.join(packsFolder, 'phi-2'))).toBe(false);
  hub.pauseMs = 0;
  await installer.install('phi-2', little);
  await reaches(installer, 'phi-2', 'done');
  expect(hub.bytesServed).toBeLessThan(1.5 * weightsBytes);
});

test('knows after a restart what was interrupted, how far it was and from where', async () => {
  const { hub, open } = await openOnHub();
  const first = await open();
  hub.pauseMs = 5;
  await first.install('phi-2', little);
  await vi.waitUntil(() => hub.bytesServed > 200_000, { timeout: 20_000, interval: 1 });
  await first.close();
  hub.pauseMs = 0;
  const second = await open();
  expect(workOf(second, 'phi-2')).toMatchObject({ kind: 'install', state: 'interrupted' });
  expect(second.wishOf('phi-2')).toEqual(little);
  await second.install('phi-2', second.wishOf('phi-2'));
  await reaches(second, 'phi-2', 'done');
  expect(hub.bytesServed).toBeLessThan(1.5 * weightsBytes);
  const third = await open();
  expect(third.works()).toEqual([]);
});

test('forgets an interrupted installation when told to, or when somebody ended it elsewhere', async () => {
  const { hub, open } = await openOnHub();
  const first = await open();
  hub.fault = ({ at }) => (at === 'store' ? { type: 'silence' } : null);
  await first.install('phi-2', little);
  await first.install('blip-base', little);
  await vi.waitUntil(() => hub.asked.some(({ at }) => at === 'store'), { timeout: 20_000 });
  await first.close();
  hub.fault = () => null;
  const second = await open();
  await second.cancel('blip-base');
  expect(second.works().map(({ pack }) => pack)).toEqual(['phi-2']);
  const third = await open();
  expect(workOf(third, 'phi-2')).toMatchObject({ state: 'interrupted' });
  await third.install('phi-2', little);
  await reaches(third, 'phi-2', 'done');
  expect((await open()).works()).toEqual([]);
});

test('tells why an installation failed, also after a restart', async () => {
  const { hub, open, strange } = await openOnHub();
  const installer = await open();
  await installer.install('phi-2', { from: 'org/nobody', variant: null });
  await reaches(installer, 'phi-2', 'failed');
  expect(workOf(installer, 'phi-2')?.problem).toMatchObject({ code: 'hub/token-needed' });
  hub.fault = ({ at }) => (at === 'store' ? { type: 'corrupt' } : null);
  await installer.install('phi-2', little);
  await reaches(installer, 'phi-2', 'failed');
  await installer.close();
  const problem = workOf(await open(), 'phi-2')?.problem;
  expect(problem).toMatchObject({ code: 'hub/wrong-bytes' });
  expect(strange).toEqual([]);
});

test('finds a damaged file of an installed pack, and installs it anew', async () => {
  const { open, packsFolder } = await openOnHub();
  const installer = await open();
  await installer.install('phi-2', little);
  await reaches(installer, 'phi-2', 'done');
  const file = path.join(packsFolder, 'phi-2/writer/onnx/model.onnx_data');
  const bytes = readFileSync(file);
  bytes[7] = (bytes[7] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  await installer.verify('phi-2');
  await reaches(installer, 'phi-2', 'failed');
  expect(workOf(installer, 'phi-2')?.problem).toMatchObject({ code: 'pack/damaged' });
  await installer.install('phi-2', little);
  await reaches(installer, 'phi-2', 'done');
  await installer.verify('phi-2');
  await reaches(installer, 'phi-2', 'done');
  await expect(installer.verify('nobody')).rejects.toMatchObject({ code: 'pack/unknown' });
});

test('does not work on more than three packs at once', async () => {
  const { hub, open, accept } = await openOnHub();
  await accept();
  const installer = await open();
  hub.fault = () => ({ type: 'silence' });
  for (const pack of ['phi-2', 'blip-base', 'clip-b32']) await installer.install(pack, little);
  await expect(installer.install('sd15', little)).rejects.toMatchObject({
    code: 'server/busy',
  });
  await installer.cancel('phi-2');
  await installer.install('sd15', little);
  expect(workOf(installer, 'sd15')).toMatchObject({ state: 'going' });
});

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { knownPacks } from '#server/packs/known-packs.ts';
import { listPacks } from '#server/packs/list-packs.ts';
import { makePack } from './make-pack.ts';

test('lists what is installed, then what is known', async () => {
  const { places } = makePack();
  const packs = await listPacks(places.packsFolders);
  expect(packs[0]).toEqual({
    id: 'little',
    title: 'Little',
    summary: 'Writes captions.',
    licence: 'MIT',
    bytes: 5,
    abilities: ['writer'],
    installed: true,
    measuresCaptions: false,
    problem: null,
    assumed: [],
    limits: null,
    needs: null,
    source: 'made by a test',
    terms: null,
    sources: [],
  });
  const others = packs.filter(({ installed }) => !installed);
  expect(others.map(({ id }) => id)).toEqual(knownPacks.map(({ id }) => id));
  for (const { needs } of others) expect(needs).toMatch(/ GB of memory /);
  expect(others[0]).toMatchObject({
    id: 'sd15',
    terms: { mustAccept: true },
    sources: [{ variant: 'fp32' }, { variant: 'fp16' }],
  });
});

test('lists an installed pack of a known id once', async () => {
  const { places } = makePack('phi-2');
  const ids = (await listPacks(places.packsFolders)).map(({ id }) => id);
  expect(ids.filter((id) => id === 'phi-2')).toHaveLength(1);
});

test('lists a pack with an unreadable manifest, and why', async () => {
  const { places, folder } = makePack();
  writeFileSync(path.join(folder, 'pack.json'), '{');
  const [pack] = await listPacks(places.packsFolders);
  expect(pack).toMatchObject({ id: 'little', problem: `pack.json in ${folder} is not JSON.` });
});

test('takes a folder that is not there for an empty one, and the first folder of an id', async () => {
  const first = makePack('little', { title: 'First' });
  const second = makePack('little', { title: 'Second' });
  const folders = ['/nowhere/at/all', ...first.places.packsFolders, ...second.places.packsFolders];
  const installed = (await listPacks(folders)).filter((pack) => pack.installed);
  expect(installed.map(({ title }) => title)).toEqual(['First']);
});

test('tells which packs measure how well a picture fits a caption', async () => {
  const packs = await listPacks([]);
  const fitting = packs.filter(({ measuresCaptions }) => measuresCaptions).map(({ id }) => id);
  expect(fitting).toEqual(['clip-b32', 'clip-l14']);
  const [own] = await listPacks(['test/fixtures/likeness']);
  expect(own).toMatchObject({ id: 'tiny-clip', measuresCaptions: true });
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Preview } from '#nodes/contract/work.ts';
import { createModelTools } from '#server/models/create-model-tools.ts';
import { packId, testPlaces, work } from './test-places.ts';

const weights = 'text_encoder/model.onnx_data';
const request = { pack: packId, captions: ['a red circle'] };

/** Tools on a copy of the pack that may be damaged. */
function copyPack() {
  const root = mkdtempSync(path.join(tmpdir(), 'tack-bad-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const packs = path.join(root, 'packs');
  const folder = path.join(packs, packId);
  cpSync(path.join(testPlaces.packsFolders[0] ?? '', packId), folder, {
    recursive: true,
    dereference: true,
  });
  const derivedFolder = path.join(root, 'derived');
  return { folder, tools: createModelTools({ packsFolders: [packs], derivedFolder }) };
}

test('names the file in which a byte was flipped', async () => {
  const { folder, tools } = copyPack();
  const bytes = readFileSync(path.join(folder, weights));
  bytes[1000] = (bytes[1000] ?? 0) ^ 1;
  writeFileSync(path.join(folder, weights), bytes);
  await expect(tools.encoder.encode(request, work)).rejects.toMatchObject({
    code: 'pack/damaged',
    message: `The file ${weights} of the pack "${packId}" is not what it should be: install the pack again.`,
  });
});

test('names the file that is missing', async () => {
  const { folder, tools } = copyPack();
  rmSync(path.join(folder, weights));
  await expect(tools.encoder.encode(request, work)).rejects.toMatchObject({
    code: 'pack/missing-file',
    message: `The pack "${packId}" lacks its file ${weights}: install the pack again.`,
  });
});

test('compares a model with its manifest before it is used', async () => {
  const { folder, tools } = copyPack();
  const file = path.join(folder, 'pack.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.diffusion.textEncoder.outputs[0].dims[2] += 1;
  writeFileSync(file, JSON.stringify(manifest));
  await expect(tools.encoder.encode(request, work)).rejects.toMatchObject({
    code: 'model/pack-mismatch',
    message: expect.stringContaining('output "last_hidden_state" has dims'),
  });
});

test('says what a pack cannot do', async () => {
  const { folder, tools } = copyPack();
  const file = path.join(folder, 'pack.json');
  const { captioner: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify(manifest));
  const image = { width: 1, height: 1, data: new Uint8Array(3) };
  const asked = { pack: packId, image, beams: 3, minTokens: null, maxTokens: null };
  await expect(tools.captioner.caption(asked, work)).rejects.toMatchObject({
    code: 'pack/lacks-ability',
    message: `The pack "${packId}" cannot describe pictures: choose another pack.`,
  });
});

const inversion = {
  pack: packId,
  image: { width: 64, height: 64, data: new Uint8Array(64 * 64 * 3).fill(90) },
  caption: 'a red circle',
  steps: 2,
  schedule: 'aligned' as const,
  iterations: 0,
  regularise: false,
  seed: 1,
};

test.each([
  ['shows each step of a walk', (preview: unknown) => preview, [1, 2]],
  ['walks all the same where a pack does not say how to look at latents', () => undefined, []],
])('%s', async (_, change, shown) => {
  const { folder, tools } = copyPack();
  const file = path.join(folder, 'pack.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.diffusion.preview = change(manifest.diffusion.preview);
  writeFileSync(file, JSON.stringify(manifest));
  const previews: Preview[] = [];
  const onPreview = (preview: Preview) => previews.push(preview);
  const { unetCalls } = await tools.diffusion.invert(inversion, { ...work, onPreview });
  expect(unetCalls).toBe(2);
  expect(previews.map(({ step }) => step)).toEqual(shown);
});

test('refuses a way to look at latents that is made for others', async () => {
  const { folder, tools } = copyPack();
  const file = path.join(folder, 'pack.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.diffusion.preview[1].pop();
  writeFileSync(file, JSON.stringify(manifest));
  await expect(tools.diffusion.describe(packId)).rejects.toMatchObject({ code: 'pack/invalid' });
});

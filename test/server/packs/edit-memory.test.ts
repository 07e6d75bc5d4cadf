import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { estimateEdit, needsEstimate } from '#server/packs/memory/estimate-edit.ts';
import { requireMemory } from '#server/packs/memory/require-memory.ts';
import { tellMemory } from '#server/packs/memory/tell-memory.ts';
import { readManifest } from '#server/packs/read-manifest.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const shapes = await readManifest('packs/shapes');
const folder = mkdtempSync(path.join(tmpdir(), 'tack-memory-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A pack like Stable Diffusion 1.5: the graph of its UNet, and a manifest that tells of its weights. */
mkdirSync(path.join(folder, 'unet'));
copyFileSync('packs/shapes/LICENCE', path.join(folder, 'LICENCE'));
writeFileSync(
  path.join(folder, 'unet/model.onnx'),
  gunzipSync(readFileSync('test/fixtures/onnx/sd15-unet.onnx.gz')),
);
const { diffusion } = shapes.manifest;
if (!diffusion) throw new Error('The embedded pack edits pictures.');
const bytesOf = {
  unet: 3_437_361_920,
  text_encoder: 492_000_000,
  vae_encoder: 137_000_000,
  vae_decoder: 198_000_000,
};
const large = {
  folder,
  digest: 'large',
  manifest: {
    ...shapes.manifest,
    id: 'sd15',
    files: Object.entries(bytesOf).map(([name, bytes]) => ({
      ...{ path: `${name}/model.onnx_data`, bytes, sha256: '0'.repeat(64) },
    })),
    diffusion: {
      ...diffusion,
      tokens: 77,
      latents: { ...diffusion.latents, height: 64, width: 64 },
      unet: {
        ...diffusion.unet,
        inputs: diffusion.unet.inputs.map((input) =>
          input.dims.length === 3 ? { ...input, dims: ['batch', 'sequence', 768] } : input,
        ),
      },
      textEncoder: {
        ...diffusion.textEncoder,
        outputs: diffusion.textEncoder.outputs.map((output) =>
          output.dims.length === 3 ? { ...output, dims: ['batch', 'sequence', 768] } : output,
        ),
      },
    },
  },
};

const gigabytes = async (mode: 'guided' | 'injected' | 'plain', isRowByRow: boolean) =>
  ((await estimateEdit(large, { mode, isRowByRow })) ?? Number.NaN) / 1e9;

test('small packs are not asked how much memory they take', () => {
  expect(needsEstimate(shapes.manifest)).toBe(false);
  expect(needsEstimate(large.manifest)).toBe(true);
});

test('a guided edit at full size fits 24 GB row by row, and only so', async () => {
  const rowByRow = await gigabytes('guided', true);
  // 9.9 GB were measured for a row, without the VAE and the text encoder.
  expect(rowByRow).toBeGreaterThan(9.9);
  expect(rowByRow).toBeLessThan(13);
  expect(await gigabytes('guided', false)).toBeGreaterThan(20);
});

test('an edit that cannot fit is refused with the setting that would', async () => {
  const refusal = requireMemory(large, { mode: 'guided', isRowByRow: false }, 16e9);
  await expect(refusal).rejects.toMatchObject({
    code: 'device/too-little-memory',
    message: expect.stringMatching(/With TACK_MEMORY=low it takes about 1\d\.\d GB\.$/),
  });
});

test('row by row already, the mode that would fit is named', async () => {
  const refusal = requireMemory(large, { mode: 'guided', isRowByRow: true }, 6e9);
  await expect(refusal).rejects.toMatchObject({
    message: expect.stringContaining('With the mode "plain"'),
  });
});

test('where nothing fits, that is said', async () => {
  const refusal = requireMemory(large, { mode: 'guided', isRowByRow: true }, 2e9);
  await expect(refusal).rejects.toMatchObject({
    message: expect.stringContaining('Close other programs'),
  });
});

test('before an edit begins, what it takes is told, and that it would be refused', async () => {
  const packsFolder = await temporaryFolder();
  const edits = [{ node: 'edit', pack: 'sd15', mode: 'guided' as const }];
  cpSync(folder, path.join(packsFolder, 'sd15'), { recursive: true });
  writeFileSync(path.join(packsFolder, 'sd15/pack.json'), JSON.stringify(large.manifest));
  const tell = (roomBytes: number) =>
    tellMemory(['packs', packsFolder], [...edits, ...edits], {
      rowLimit: Number.POSITIVE_INFINITY,
      roomBytes,
    });
  expect(await tell(64e9)).toEqual([
    expect.stringMatching(
      /^Editing with "sd15" in the mode "guided" takes about \d+\.\d GB of memory on the processor; 64\.0 GB are free\.$/,
    ),
  ]);
  expect(await tell(16e9)).toEqual([
    expect.stringMatching(
      /and there are 16\.0 GB\. With TACK_MEMORY=low .* or the edit is remembered, the run is refused\.$/,
    ),
  ]);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { inHalfPrecision } from '#test/helpers/half-precision.ts';
import { publishDiffusion, shapesGraph } from '#test/helpers/published-diffusion.ts';
import {
  withDraw,
  withNames,
  withPorts,
  withShortIds,
  withTimestep,
} from '#test/helpers/rewrite-export.ts';
import { tack } from '#test/helpers/tack.ts';
import { prepareHub } from './prepare-hub.ts';

const picture = 'public/samples/purple-triangle-white.png';

/** Edits the same picture in the same way with any pack, captions and all given. */
async function edit(pack: string, home: string): Promise<Buffer> {
  const captions = { before: ['a purple triangle'], after: ['a green triangle'] };
  const files = Object.entries(captions).map(([side, texts]) => {
    const file = join(home, `${side}.json`);
    writeFileSync(file, JSON.stringify(texts));
    return [`--${side}`, file];
  });
  const out = join(home, `${pack}.png`);
  const words = ['--caption', 'a purple triangle on a white background', ...files.flat()];
  const settings = ['--steps', '4', '--guidance', '2', '--attention', '0.15', '--mode', 'guided'];
  const answer = await tack(
    [
      'edit',
      picture,
      'make the triangle green',
      '--pack',
      pack,
      ...words,
      ...settings,
      '--out',
      out,
    ],
    { home },
  );
  expect(answer.code, answer.stderr).toBe(0);
  return sharp(readFileSync(out)).removeAlpha().raw().toBuffer();
}

const shapesHome = mkdtempSync(join(tmpdir(), 'tack-test-'));
afterAll(() => rmSync(shapesHome, { recursive: true }));
const expected = await edit('shapes', shapesHome);

const names = { sample: 'x', encoder_hidden_states: 'context', timestep: 't', out_sample: 'eps' };
const free = ['batch', 'channels', 'height', 'width'];

test.each([
  [
    'one file each and other names',
    publishDiffusion({ unet: withNames(shapesGraph('unet'), names) }, null),
    0,
  ],
  [
    'ids of 32 bits, a timestep for each row, a drawn latent, free channels',
    publishDiffusion(
      {
        text_encoder: withShortIds(shapesGraph('text_encoder')),
        unet: withPorts(withTimestep(shapesGraph('unet'), { type: 'float32', dims: ['batch'] }), {
          sample: { type: 'float32', dims: free },
        }),
        vae_encoder: withDraw(shapesGraph('vae_encoder'), 4),
      },
      'weights.pb',
    ),
    0,
  ],
  [
    'a timestep of one element',
    publishDiffusion(
      { unet: withTimestep(shapesGraph('unet'), { type: 'int64', dims: [1] }) },
      'model.onnx_data',
    ),
    0,
  ],
] as const)(
  'an export of others with %s is installed by one command and edits as the pack itself does',
  async (_, files, tolerance) => {
    const { home, packs } = await prepareHub([{ name: 'org/published', files }]);
    const installed = await packs('install', 'sd15', '--from', 'org/published', '--accept-licence');
    expect(installed.code, installed.stderr).toBe(0);
    expect(installed.stdout).not.toContain('Assumed');
    const edited = await edit('sd15', home);
    const apart = edited.map((value, at) => Math.abs(value - (expected[at] ?? 0)));
    expect(Math.max(...apart)).toBeLessThanOrEqual(tolerance);
  },
);

test('an export in half precision edits nearly as the pack itself does', async () => {
  const folders = ['text_encoder', 'unet', 'vae_encoder', 'vae_decoder'] as const;
  const graphs = folders.map((folder) => [folder, inHalfPrecision(shapesGraph(folder))]);
  const files = publishDiffusion(Object.fromEntries(graphs), 'weights.pb');
  const { home, packs } = await prepareHub([{ name: 'org/half', files }]);
  const wish = ['install', 'sd15', '--from', 'org/half', '--variant', 'fp16'];
  expect(await packs(...wish, '--accept-licence')).toMatchObject({ code: 0 });
  const edited = await edit('sd15', home);
  const apart = edited.map((value, at) => Math.abs(value - (expected[at] ?? 0)));
  const mean = apart.reduce((sum, value) => sum + value, 0) / apart.length;
  expect(mean).toBeLessThan(2);
});

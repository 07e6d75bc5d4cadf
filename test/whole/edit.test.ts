import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue } from '#nodes/catalogue.ts';
import { importPictures } from '#server/runs/import-pictures.ts';
import { openRunner, type RunUpdate } from '#server/runs/open-runner.ts';
import { readWorkflow } from '#server/runs/read-workflow.ts';
import { openStore } from '#server/store/open-store.ts';
import { filesIn } from '#test/helpers/files-in.ts';
import { tack } from '#test/helpers/tack.ts';

const root = mkdtempSync(join(tmpdir(), 'tack-whole-'));
const places = { home: join(root, 'home'), folder: join(root, 'pictures') };
const quick = ['--steps', '4', '--captions', '1'];

beforeAll(async () => {
  mkdirSync(places.folder);
  mkdirSync(places.home);
  // Another pack may be tried in the place of the one that comes with Tack.
  const packs = process.env['TACK_TEST_PACKS'];
  if (packs) symlinkSync(resolve(packs), join(places.home, 'packs'));
  const sample = sharp('public/samples/red-circle-snow.png').resize(96, 80, { fit: 'fill' });
  await sample.png().toFile(join(places.folder, 'circle.png'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function edit(...options: string[]) {
  const args = ['edit', 'circle.png', 'make the circle green', ...quick, '--json', ...options];
  const { code, stdout, stderr } = await tack(args, places);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

test('an instruction edits a picture, which comes back at its own size', async () => {
  const report = await edit();
  expect(report).toMatchObject({
    caption: expect.any(String),
    before: expect.any(Array),
    after: expect.any(Array),
    directionNorm: expect.any(Number),
    credits: [{ pack: 'shapes', title: 'ShapeScenes', licence: 'MIT', isSame: true }],
    output: { file: join(places.folder, 'circle-edited.png') },
  });
  // Inversion: one call a step. Guided editing: five.
  expect(report.unetCalls).toBe(4 + 5 * 4);
  expect(await sharp(report.output.file).metadata()).toMatchObject({ width: 96, height: 80 });
});

test('the same edit again does no model work and gives the same picture', async () => {
  const first = await edit('--out', 'first.png');
  const second = await edit('--out', 'second.png');
  expect(second).toMatchObject({ unetCalls: 0, cacheHits: Object.keys(second.seconds).length });
  expect(second.output.sha256).toBe(first.output.sha256);
});

test("captions of one's own after the edit run only what is downstream of them", async () => {
  await edit();
  writeFileSync(join(places.folder, 'after.txt'), 'a green circle on snow\n');
  const report = await edit('--after', 'after.txt');
  expect(report.after).toEqual(['a green circle on snow']);
  const upstream = [
    'picture',
    'fit',
    'instruction',
    'caption',
    'inversion',
    'captions',
    'encode-before',
  ];
  expect(report.cacheHits).toBe(upstream.length);
  expect(report.unetCalls).toBe(5 * 4);
});

test('a variant that came out as one before it is said to be the same', async () => {
  writeFileSync(join(places.folder, 'fixed.txt'), 'a green circle on snow\n');
  const fixed = ['--before', 'fixed.txt', '--after', 'fixed.txt', '--mode', 'plain'];
  const report = await edit('--variants', '2', ...fixed, '--out', 'twin.png');
  expect(report.variants[1].notices).toContainEqual(expect.stringContaining('the same picture'));
});

test('several variants share the inversion', async () => {
  const fresh = ['--seed', '7', '--mode', 'injected', '--out', 'variant.png'];
  const report = await edit('--variants', '2', ...fresh);
  expect(report.variants).toHaveLength(2);
  expect(filesIn(places.folder)).toEqual(
    expect.arrayContaining(['variant-1.png', 'variant-2.png']),
  );
  const [first, second] = report.variants;
  expect(second.unetCalls).toBeLessThanOrEqual(first.unetCalls - 4); // four steps not walked again
});

test('the default edit, repeated in a warm process, runs no node', async () => {
  const store = await openStore(places.home);
  const runner = openRunner(store.folders);
  try {
    const file = 'public/workflows/default-edit.json';
    const workflow = await readWorkflow(file);
    const given = { folder: 'public/workflows', catalogue, values: store.values };
    const { graph: drawn } = await importPictures(workflow.graph, given);
    const nodes = drawn.nodes.map((node) =>
      node.id === 'inversion' ? { ...node, params: { ...node.params, steps: 4 } } : node,
    );
    const run = async () => {
      const updates: RunUpdate[] = [];
      const request = { graph: { ...drawn, nodes } };
      for await (const update of runner.run(request, new AbortController().signal)) {
        updates.push(update);
      }
      return updates.filter((update) => update.type === 'node-end');
    };
    await run();
    const ends = await run();
    expect(ends.every(({ cached }) => cached)).toBe(true);
  } finally {
    runner.close();
  }
});

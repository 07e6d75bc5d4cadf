import { resolve } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Image } from '#nodes/contract/ports.ts';
import { measureMeanDifference } from '#nodes/study/mean-difference.ts';
import { buildEdit } from '#server/cli/build-edit.ts';
import { startRun } from '#server/runs/start-run.ts';
import type { PassingMessage } from '#server/worker/protocol.ts';
import { scratchBackend, supervised } from '#test/helpers/scratch-backend.ts';
import { workflowOf } from '#test/helpers/tiny-workflows.ts';

const picture = resolve('public/samples/red-circle-snow.png');
const steps = 12;

/** All that the nodes of a default edit show, and which of them showed something before they had ended. */
async function watchEdit() {
  const backend = await scratchBackend();
  await supervised(backend);
  const { values, folders } = backend.store;
  const { graph } = await buildEdit({
    ...{ picture, instruction: 'make the circle green', folder: folders.home, values },
    options: { steps: String(steps) },
  });
  const id = await startRun(backend, { document: workflowOf(graph) });
  const ended = new Set<string>();
  const early = new Set<string>();
  const shown: PassingMessage[] = [];
  for await (const message of backend.feed.follow(id, 0, AbortSignal.timeout(120_000))) {
    if (message.type === 'passing') {
      const { type, node } = message.message;
      shown.push(message.message);
      if (!ended.has(node)) early.add(`${type} ${node}`);
    } else if (message.event.type === 'node-end') ended.add(message.event.node);
  }
  return { shown, early };
}

/** The pixels of a preview, or of a picture file made as small as one. */
async function pixelsOf(source: Buffer | string, side: number): Promise<Image> {
  const data = await sharp(source).removeAlpha().resize(side, side).raw().toBuffer();
  return { width: side, height: side, data: new Uint8Array(data) };
}

test('shows the words and pictures of an edit while its nodes are at it', async () => {
  const { shown, early } = await watchEdit();
  const textsOf = (node: string) =>
    shown.flatMap((one) => (one.type === 'text' && one.node === node ? one : []));
  const previewsOf = (node: string) =>
    shown.flatMap((one) => (one.type === 'preview' && one.node === node ? one : []));

  expect([...early]).toEqual(
    expect.arrayContaining([
      ...['text caption', 'text captions', 'preview inversion', 'preview edit'],
    ]),
  );
  expect(textsOf('caption').at(-1)?.text).toMatch(/circle/);
  expect(textsOf('captions').at(-1)).toMatchObject({ attempt: expect.any(Number) });
  expect(textsOf('captions').at(-1)?.text).toMatch(/circle/);

  const original = await pixelsOf(picture, 16);
  const differencesOf = (node: string) =>
    Promise.all(
      previewsOf(node).map(async ({ picture: { base64, width } }) => {
        expect(width).toBe(16);
        const seen = await pixelsOf(Buffer.from(base64, 'base64'), width);
        return measureMeanDifference(seen, original);
      }),
    );
  // An inversion begins near the picture and dissolves it; an edit ends near it.
  const inversion = await differencesOf('inversion');
  expect(inversion.length).toBeGreaterThan(1);
  expect(inversion[0]).toBeLessThan(0.1);
  expect(inversion.at(-1)).toBeGreaterThan(0.15);
  const edit = await differencesOf('edit');
  expect(edit.length).toBeGreaterThan(1);
  expect(edit[0]).toBeGreaterThan(0.15);
  expect(edit.at(-1)).toBeLessThan(0.12); // the circle has another colour
});

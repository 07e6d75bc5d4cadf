import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '#nodes/catalogue.ts';
import { buildEdit } from '#server/cli/build-edit.ts';
import type { EditOptions } from '#server/cli/edit-options.ts';
import { planRun } from '#server/engine/plan-run.ts';
import { openStore } from '#server/store/open-store.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { writePicture } from '#test/helpers/workflow-file.ts';

async function plan(options: EditOptions, files: Readonly<Record<string, string>> = {}) {
  const folder = await temporaryFolder();
  const { values } = await openStore(await temporaryFolder());
  const picture = await writePicture(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const instruction = ' make it green ';
  const { graph } = await buildEdit({ picture, instruction, options, folder, values });
  const nodes = new Map(planRun(graph, catalogue).map((node) => [node.id, node]));
  const param = (id: string, name: string) => nodes.get(id)?.params[name];
  return { nodes, param, graph };
}

test('puts the picture and the instruction into the default edit', async () => {
  const { nodes, param } = await plan({});
  expect(param('picture', 'picture')).toMatch(/^[0-9a-f]{64}$/);
  expect(param('instruction', 'text')).toBe('make it green');
  expect([...nodes.values()].every(({ runs }) => runs)).toBe(true);
});

test('every option reaches the node it is for', async () => {
  const { param } = await plan({
    mode: 'injected',
    steps: '20',
    guidance: '4.5',
    attention: '0.3',
    captions: '2',
    shots: '1',
    seed: '7',
    pack: 'sd15',
    captioner: 'blip-base',
    writer: 'phi-2',
  });
  expect(param('edit', 'mode')).toBe('injected');
  expect(param('inversion', 'steps')).toBe(20);
  expect(param('edit', 'guidance')).toBe(4.5);
  expect(param('edit', 'attention')).toBe(0.3);
  expect(param('captions', 'count')).toBe(2);
  expect(param('captions', 'shotCount')).toBe(1);
  expect([param('captions', 'seed'), param('inversion', 'seed')]).toEqual([7, 7]);
  expect([param('caption', 'pack'), param('captions', 'pack')]).toEqual(['blip-base', 'phi-2']);
  const withPack = ['fit', 'inversion', 'encode-before', 'encode-after'];
  expect(withPack.map((id) => param(id, 'pack'))).toEqual(withPack.map(() => 'sd15'));
  expect(param('captions', 'shotSet')).toBe('photographs');
});

test("a caption of one's own takes the captioner's place", async () => {
  const { nodes } = await plan({ caption: 'a red field' });
  expect(nodes.get('caption')).toMatchObject({ runs: false });
  expect(nodes.get('caption')?.overrides.get('caption')).toEqual({ json: 'a red field' });
});

test("captions of one's own on both sides take the language model's place", async () => {
  const files = { 'b.txt': 'a red field\nred\n', 'a.json': '["a green field", "green"]' };
  const one = await plan({ before: 'b.txt' }, files);
  expect(one.nodes.get('captions')).toMatchObject({ runs: true });
  const both = await plan({ before: 'b.txt', after: 'a.json' }, files);
  expect(both.nodes.get('captions')).toMatchObject({ runs: false });
  expect(both.nodes.has('instruction')).toBe(false);
  expect(both.nodes.get('captions')?.overrides.get('after')).toEqual({
    json: [
      { text: 'a green field', enabled: true },
      { text: 'green', enabled: true },
    ],
  });
});

test('a mask is brought to size and reaches the edit', async () => {
  const { nodes, param } = await plan({ mask: 'red.png' });
  expect(param('mask', 'mask')).toMatch(/^[0-9a-f]{64}$/);
  expect(nodes.get('edit')?.sources.get('mask')).toEqual({ node: 'mask-fit', port: 'mask' });
});

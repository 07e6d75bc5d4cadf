import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packZip } from '#app/_editor/document/files/pack-zip.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { keepBroughtValues } from '#server/runs/keep-brought-values.ts';
import { readWorkflowFile } from '#server/runs/read-workflow-file.ts';
import { codecFor } from '#server/store/codecs/codecs.ts';
import { openStore } from '#server/store/open-store.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { graphOf } from '#test/helpers/tiny-nodes.ts';
import { workflowOf } from '#test/helpers/tiny-workflows.ts';

const direction = {
  pack: 'shapes',
  tensor: { dims: [2, 2], data: Float32Array.of(0.5, -1, 2, 0) },
};
const red = { width: 2, height: 1, data: Uint8Array.of(255, 0, 0, 250, 5, 5) };

/** A workflow that refers to a picture and a direction, and their bytes by hash. */
async function prepared() {
  const picture = await codecFor('image').encode(red);
  const encoded = await codecFor('direction').encode(direction);
  const graph = graphOf({
    nodes: {
      picture: { type: 'image', params: { picture: picture.hash } },
      longer: 'scale-direction',
    },
  });
  const override = {
    node: 'longer',
    port: 'direction',
    value: { artifact: encoded.hash },
    note: '',
  };
  const workflow = workflowOf({ ...graph, overrides: [override] });
  const brought = new Map([picture, encoded].map(({ hash, bytes }) => [hash, bytes]));
  return { workflow, brought, hashes: { picture: picture.hash, direction: encoded.hash } };
}

async function written(bytes: Uint8Array): Promise<string> {
  const file = join(await temporaryFolder(), 'workflow.zip');
  writeFileSync(file, bytes);
  return file;
}

test('a zip brings its workflow and the stored values that it refers to', async () => {
  const { workflow, brought, hashes } = await prepared();
  const read = await readWorkflowFile(await written(packZip(workflow, brought)));
  expect(read.workflow).toEqual(workflow);
  const { values } = await openStore(await temporaryFolder());
  await keepBroughtValues(read.workflow.graph, read.artifacts, { catalogue, values });
  expect(await values.load({ type: 'image', hash: hashes.picture })).toMatchObject({ width: 2 });
  expect(await values.load({ type: 'direction', hash: hashes.direction })).toEqual(direction);
});

test('a value under another one’s name is refused, and what nothing refers to is not kept', async () => {
  const { workflow, hashes } = await prepared();
  const { values } = await openStore(await temporaryFolder());
  const other = await codecFor('image').encode({ ...red, data: red.data.toReversed() });
  const keep = (brought: ReadonlyMap<string, Uint8Array>) =>
    keepBroughtValues(workflow.graph, brought, { catalogue, values });
  await expect(keep(new Map([[hashes.picture, other.bytes]]))).rejects.toMatchObject({
    code: 'value/invalid',
  });
  await expect(keep(new Map([[hashes.direction, other.bytes]]))).rejects.toMatchObject({
    code: 'value/invalid',
  });
  expect(await values.use(hashes.picture)).toBe(false);
  await keep(new Map([[other.hash, other.bytes]]));
  expect(await values.use(other.hash)).toBe(false);
});

test.each([
  ['without a workflow', zipSync({ 'other.json': new Uint8Array() }), /holds no workflow\.json/],
  ['that is damaged', zipSync({ 'workflow.json': new Uint8Array(99) }).slice(0, 60), /damaged/],
  [
    'that grows',
    zipSync({ 'workflow.json': new Uint8Array(20_000_001) }, { level: 9 }),
    /larger than 20 MB/,
  ],
])('a zip %s is refused by name', async (_, bytes, words) => {
  const file = await written(bytes);
  await expect(readWorkflowFile(file)).rejects.toThrow(words);
  await expect(readWorkflowFile(file)).rejects.toThrow('workflow.zip');
});

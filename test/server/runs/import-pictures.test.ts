import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '#nodes/catalogue.ts';
import { graphSchema } from '#nodes/contract/graph.ts';
import { importPictures } from '#server/runs/import-pictures.ts';
import { openStore } from '#server/store/open-store.ts';
import { writeSafetensors } from '#server/store/safetensors.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const graphOf = (direction: string) =>
  graphSchema.parse({
    nodes: [{ id: 'a', type: 'saved-direction', params: { direction } }],
    edges: [],
  });

test('keeps a direction that a workflow file names, and puts its hash in the place of the path', async () => {
  const folder = await temporaryFolder();
  const { values } = await openStore(await temporaryFolder());
  const tensor = { dims: [2, 2], data: Float32Array.of(1, 2, 3, 4) };
  const bytes = writeSafetensors({ tensors: { tensor }, metadata: { pack: 'sd15' } });
  writeFileSync(join(folder, 'bluer.safetensors'), bytes);
  const given = { folder, catalogue, values };
  const { graph, notices } = await importPictures(graphOf('bluer.safetensors'), given);
  expect(notices).toEqual([]);
  const hash = String(graph.nodes[0]?.params['direction']);
  expect(await values.load({ type: 'direction', hash })).toEqual({ pack: 'sd15', tensor });
  expect((await importPictures(graph, given)).graph).toEqual(graph);
});

test('says which file is no direction, and takes none from elsewhere', async () => {
  const folder = await temporaryFolder();
  const { values } = await openStore(await temporaryFolder());
  writeFileSync(join(folder, 'words.safetensors'), 'words');
  const given = { folder, catalogue, values };
  await expect(importPictures(graphOf('words.safetensors'), given)).rejects.toMatchObject({
    code: 'value/invalid',
    message: expect.stringContaining('words.safetensors: This is no safetensors file'),
  });
  await expect(importPictures(graphOf('/etc/passwd'), given)).rejects.toMatchObject({
    code: 'graph/invalid-params',
  });
});

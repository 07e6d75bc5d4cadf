import { expect, test } from 'vitest';
import { permissions } from '#nodes/contract/permissions.ts';
import { apiCaller } from '#test/helpers/api-caller.ts';
import { scratchBackend } from '#test/helpers/scratch-backend.ts';
import { saying } from '#test/helpers/tiny-workflows.ts';

test('makes workflows of templates, with their pictures, each under a name of its own', async () => {
  const backend = await scratchBackend();
  const { templates, workflows } = apiCaller(backend);
  const [first, ...others] = await templates.list();
  expect(first).toMatchObject({
    id: 'default-edit',
    thumbnail: expect.stringMatching(/^\/samples\/.*png$/),
  });
  expect(others.length).toBeGreaterThan(5);
  const one = await templates.open({ id: 'default-edit' });
  const two = await templates.open({ id: 'default-edit' });
  expect([one.name, two.name]).toEqual(['Edit a picture', 'Edit a picture 2']);
  const { document } = await workflows.find({ id: two.id });
  expect(document.name).toBe('Edit a picture 2');
  const picture = document.graph.nodes.find(({ id }) => id === 'picture')?.params['picture'];
  expect(picture).toMatch(/^[0-9a-f]{64}$/);
  const value = await backend.store.values.load({ type: 'image', hash: String(picture) });
  expect([value.width, value.height]).toEqual([64, 64]);
  for (const id of ['nobody', '../samples/samples', 'default-edit.json']) {
    await expect(templates.open({ id })).rejects.toMatchObject({
      cause: { code: 'workflow/not-found' },
    });
  }
});

test('keeps a sample picture, and no other file', async () => {
  const { templates } = apiCaller(await scratchBackend());
  const samples = await templates.samples();
  expect(samples).toContainEqual(
    expect.objectContaining({ file: 'red-circle-snow.png', instruction: 'make the circle green' }),
  );
  const { hash, width, height } = await templates.importSample({ file: 'red-circle-snow.png' });
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect([width, height]).toEqual([64, 64]);
  await expect(
    templates.importSample({ file: '../../docs/first-edits.png' }),
  ).rejects.toMatchObject({ cause: { code: 'file/not-found' } });
});

test('opens on the workflow saved last, and on the default edit where there is none', async () => {
  const backend = await scratchBackend();
  const { workflows } = apiCaller(backend);
  const reader = { permissions: new Set([permissions[0]]), via: 'bearer' } as const;
  await expect(apiCaller(backend, reader).workflows.latest()).rejects.toMatchObject({
    cause: { code: 'access/denied' },
  });
  const { id } = await workflows.latest();
  expect((await workflows.find({ id })).name).toBe('Edit a picture');
  expect(await workflows.latest()).toEqual({ id });
  const other = await workflows.create({ name: 'other', document: saying('x') });
  expect(await workflows.latest()).toEqual({ id: other.id });
  expect(await apiCaller(backend, reader).workflows.latest()).toEqual({ id: other.id });
});

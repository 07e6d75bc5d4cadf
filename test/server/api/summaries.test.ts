import { expect, test } from 'vitest';
import { apiCaller } from '#test/helpers/api-caller.ts';
import { scratchBackend } from '#test/helpers/scratch-backend.ts';

const tensor = (dims: readonly number[], fill: (at: number) => number) => ({
  dims,
  data: Float32Array.from({ length: dims.reduce((all, size) => all * size, 1) }, (_, at) =>
    fill(at),
  ),
});

test('sums up what is too large to look at, without sending it', async () => {
  const backend = await scratchBackend();
  const { artifacts } = apiCaller(backend);
  const { values } = backend.store;
  const direction = await values.store('direction', {
    ...{ pack: 'shapes', tensor: tensor([3, 4], (at) => (at < 4 ? 1 : 0)) },
  });
  expect(await artifacts.summarise(direction)).toMatchObject({
    ...{ type: 'direction', pack: 'shapes', dims: [3, 4], min: 0, max: 1 },
    tokens: { norms: [2, 0, 0], projections: [2, 0, 0] },
  });
  const inversion = await values.store('inversion', {
    ...{ pack: 'shapes', caption: 'a circle', steps: 20, schedule: 'aligned' },
    ...{
      noise: tensor([1, 1, 2, 2], (at) => (at % 2 ? 1 : -1)),
      start: tensor([1, 1, 2, 2], () => 3),
    },
  });
  expect(await artifacts.summarise(inversion)).toMatchObject({
    ...{ type: 'inversion', caption: 'a circle', steps: 20, mean: 0, std: 1, start: { mean: 3 } },
  });
  await expect(
    artifacts.summarise({ hash: 'a'.repeat(64), type: 'latents' }),
  ).rejects.toMatchObject({
    cause: { code: 'artifact/not-found' },
  });
});

test('refuses a value of another type, and leaves it where it is', async () => {
  const backend = await scratchBackend();
  const { artifacts } = apiCaller(backend);
  const { values } = backend.store;
  const data = new Uint8Array(12).fill(200);
  const picture = await values.store('image', { width: 2, height: 2, data });
  const text = await values.store('text', 'a circle');
  const another = { cause: { code: 'value/invalid' } };
  await expect(artifacts.summarise({ hash: picture.hash, type: 'latents' })).rejects.toMatchObject(
    another,
  );
  await expect(artifacts.read({ hash: picture.hash, type: 'text' })).rejects.toMatchObject(another);
  await expect(artifacts.read({ hash: text.hash, type: 'number' })).rejects.toMatchObject(another);
  expect((await values.load(picture)).width).toBe(2);
  expect(await artifacts.read({ hash: text.hash, type: 'text' })).toBe('a circle');
});

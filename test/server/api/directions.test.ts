import { expect, test } from 'vitest';
import { apiCaller } from '#test/helpers/api-caller.ts';
import { scratchBackend } from '#test/helpers/scratch-backend.ts';

const tensor = (dims: readonly number[], values: readonly number[]) => ({
  dims,
  data: Float32Array.from(values),
});

test('looks into a direction by the hashes of what it came from', async () => {
  const backend = await scratchBackend();
  const { artifacts } = apiCaller(backend);
  const { values } = backend.store;
  const side = async (tokens: readonly number[]) => {
    const value = { pack: 'shapes', tensor: tensor([1, 3, 1], tokens) };
    const { hash: embedding } = await values.store('embedding', value);
    const list = [{ text: 'cat', enabled: true }];
    const { hash: captions } = await values.store('captions', list);
    const trace = { counts: [2], limit: 3, texts: [['<|startoftext|>', 'cat</w>']] };
    return { embedding, captions, tokens: await values.storeTrace(trace) };
  };
  const [before, after] = [await side([1, 1, 1]), await side([1, 4, 1])];
  expect(await artifacts.analyseDirection({ before, after })).toMatchObject({
    ...{ norm: 3, tokenNorms: [0, 3, 0], padding: { from: 2, share: 0 } },
    words: { before: [['<|startoftext|>', 'cat</w>']] },
    ...{ pairs: [{ caption: 0, before: 'cat', norm: 3, cosine: 1 }], warnings: [] },
  });
  const other = await values.store('direction', {
    ...{ pack: 'shapes', tensor: tensor([3, 1], [0, 3, 4]) },
  });
  const given = await artifacts.analyseDirection({ before, after, direction: other.hash });
  expect(given).toMatchObject({ norm: 5, found: { norm: 3, cosine: 0.6 } });
  const old = { ...before, tokens: await values.storeTrace({ counts: [2], limit: 3 }) };
  expect((await artifacts.analyseDirection({ before: old, after })).words).toBeNull();
  const gone = { ...before, embedding: 'a'.repeat(64) };
  await expect(artifacts.analyseDirection({ before: gone, after })).rejects.toMatchObject({
    cause: { code: 'artifact/not-found' },
  });
});

test('compares directions, and says nothing of those that are of another kind or gone', async () => {
  const backend = await scratchBackend();
  const { artifacts } = apiCaller(backend);
  const store = async (pack: string, dims: readonly number[]) =>
    (
      await backend.store.values.store('direction', {
        pack,
        tensor: tensor(dims, dims[0] === 2 ? [3, 4] : [4, 3]),
      })
    ).hash;
  const hash = await store('shapes', [2, 1]);
  const others = [hash, await store('sd15', [2, 1]), await store('shapes', [1, 2]), 'b'.repeat(64)];
  expect(await artifacts.compareDirections({ hash, others })).toEqual([
    { hash, cosine: 1 },
    ...others.slice(1).map((other) => ({ hash: other, cosine: null })),
  ]);
});

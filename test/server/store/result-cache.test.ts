import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '#server/store/open-store.ts';
import { filesIn } from '#test/helpers/files-in.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const key = 'a'.repeat(64);

async function remembered() {
  const home = await temporaryFolder();
  const store = await openStore(home);
  const text = await store.values.store('text', 'a circle');
  const parts = {
    type: 'text',
    version: 1,
    params: { text: 'a circle' },
    inputs: {},
    tools: {},
    packs: {},
    numerics: null,
  };
  const result = {
    key,
    parts,
    outputs: { text },
    notices: ['Mind the gap.'],
    traces: {},
    seconds: 1.5,
  };
  await store.results.remember(result);
  return { home, store, result, text };
}

test('recalls all that was remembered, also after a restart', async () => {
  const { home, result } = await remembered();
  expect(await (await openStore(home)).results.recall(key)).toEqual(result);
});

test('knows nothing of another key', async () => {
  const { store } = await remembered();
  expect(await store.results.recall('b'.repeat(64))).toBeNull();
});

test('forgets a result that lost one of its values', async () => {
  const { home, store, text } = await remembered();
  writeFileSync(
    join(home, 'artifacts', text.hash.slice(0, 2), text.hash.slice(2, 4), text.hash),
    'x',
  );
  await expect(store.values.load(text)).rejects.toMatchObject({ code: 'store/damaged' });
  expect(await store.results.recall(key)).toBeNull();
  expect(filesIn(join(home, 'cache'))).toEqual([]);
});

test.each(['', '{"format":2}', 'half a fi'])(
  'takes a cache file of %j for none',
  async (content) => {
    const { home, store } = await remembered();
    writeFileSync(join(home, 'cache', `${key}.json`), content);
    expect(await store.results.recall(key)).toBeNull();
  },
);

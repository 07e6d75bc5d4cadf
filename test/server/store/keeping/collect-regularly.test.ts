import { rmSync, writeFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { collectRegularly } from '#server/store/keeping/collect-regularly.ts';
import { filesIn } from '#test/helpers/files-in.ts';
import { homeOfTexts } from './aged-artifacts.ts';

test('collects again and again, whatever comes of it, until it is stopped', async () => {
  const { database, folders, textOf } = await homeOfTexts();
  const ends: string[] = [];
  const stop = collectRegularly({
    ...{ database, folders, everyMs: 20, limitBytes: 1 },
    onEnd: ({ status }) => ends.push(status),
  });
  writeFileSync(folders.trash, 'no folder');
  await textOf('old', 60);
  await vi.waitUntil(() => ends.includes('rejected'), { timeout: 20_000 });
  rmSync(folders.trash);
  await vi.waitUntil(() => filesIn(folders.artifacts).length === 0, { timeout: 20_000 });
  await stop();
  const count = ends.length;
  expect(ends.at(-1)).toBe('fulfilled');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(ends).toHaveLength(count);
});

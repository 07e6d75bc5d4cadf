import { expect, onTestFinished, test } from 'vitest';
import { openRunner } from '#server/runs/open-runner.ts';
import { openStore } from '#server/store/open-store.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { comparing } from '#test/helpers/tiny-workflows.ts';

test('takes from the cache only what the run itself has finished, so that a lost one goes on', async () => {
  const { folders } = await openStore(await temporaryFolder());
  const runner = openRunner(folders);
  onTestFinished(() => runner.close());
  const run = async (recallOnly?: readonly string[]) => {
    const { graph } = comparing('x');
    const request = recallOnly ? { graph, recallOnly } : { graph };
    const ends = new Map<string, { readonly key: string; readonly cached: boolean }>();
    for await (const update of runner.run(request, AbortSignal.timeout(60_000))) {
      if (update.type === 'node-end') ends.set(update.node, update);
    }
    return ends;
  };
  const cached = (ends: Awaited<ReturnType<typeof run>>) =>
    [...ends].filter(([, end]) => end.cached).map(([node]) => node);
  const first = await run();
  expect(cached(first)).toEqual([]);
  expect(cached(await run())).toEqual(['known', 'mine', 'check']);
  expect(cached(await run([]))).toEqual([]);
  expect(cached(await run([first.get('mine')?.key ?? '']))).toEqual(['mine']);
});

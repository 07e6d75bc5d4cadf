import { expect, test } from 'vitest';
import { tack } from '#test/helpers/tack.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { writeWorkflow } from '#test/helpers/workflow-file.ts';

test('runs anew with --fresh, whatever is remembered', async () => {
  const places = { home: await temporaryFolder(), folder: await temporaryFolder() };
  writeWorkflow(places.folder, { nodes: { words: { type: 'text', params: { text: 'a' } } } });
  const hits = async (...options: string[]) => {
    const args = ['run', 'workflow.json', '--json', ...options];
    const { code, stdout, stderr } = await tack(args, places);
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout).cacheHits;
  };
  expect(await hits()).toBe(0);
  expect(await hits()).toBe(1);
  expect(await hits('--fresh')).toBe(0);
});

import { expect, test } from 'vitest';
import { weighEdits } from '#server/packs/memory/weigh-edits.ts';
import { writeHeavyPack } from '#test/helpers/heavy-pack.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const edit = (pack: string, node = 'edit') => ({ node, pack, mode: 'guided' as const });
const machine = { rowLimit: Number.POSITIVE_INFINITY, roomBytes: 16e9 };

test('tells the largest need of a run, and the first edit that does not fit', async () => {
  const folder = await temporaryFolder();
  await writeHeavyPack(folder, machine.roomBytes / 2);
  const folders = ['packs', folder];
  const edits = [edit('shapes', 'small'), edit('heavy', 'large'), edit('heavy', 'another')];
  const memory = await weighEdits(folders, edits, machine);
  expect(memory?.needBytes).toBeGreaterThan(1.5 * 0.99 * machine.roomBytes);
  expect(memory?.shortage).toMatchObject({ node: 'large', needBytes: memory?.needBytes });
  expect(memory?.shortage?.message).toContain('With TACK_MEMORY=low it takes about');
  expect((await weighEdits(folders, edits, { ...machine, rowLimit: 0 }))?.shortage).toBeNull();
});

test('gives a figure for the pack of every clone, and refuses nothing with it', async () => {
  const memory = await weighEdits(['packs'], [edit('shapes')], { ...machine, roomBytes: 1000 });
  expect(memory?.needBytes).toBeGreaterThan(3e8);
  expect(memory?.needBytes).toBeLessThan(2e9);
  expect(memory?.shortage).toBeNull();
});

test('says nothing of packs that are not there', async () => {
  expect(await weighEdits(['packs'], [edit('nobody')], machine)).toBeNull();
});

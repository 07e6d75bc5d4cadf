import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { artifactFile } from '#server/store/artifact-files.ts';
import { cleanStore } from '#server/store/clean-store.ts';
import { markDatabase } from '#server/store/database/database-mark.ts';
import { collectGarbage } from '#server/store/keeping/collect-garbage.ts';
import { moveToTrash } from '#server/store/keeping/trash.ts';
import { listFiles } from '#server/store/list-files.ts';
import { sweepStore } from '#server/store/sweep-store.ts';
import { createWorkflow } from '#server/store/workflows/create-workflow.ts';
import { deleteWorkflow } from '#server/store/workflows/delete-workflow.ts';
import { rebuildWorkflows } from '#server/store/workflows/rebuild-workflows.ts';
import { filesIn } from '#test/helpers/files-in.ts';
import { scratchDatabase } from '#test/helpers/scratch-postgres.ts';
import { documentSaying } from '../workflows/saved-document.ts';
import { homeOfTexts, hour, insertRun } from './aged-artifacts.ts';

const none = { swept: 0, freed: 0, broughtBack: 0 };

test('keeps what workflows and kept runs refer to, and takes the rest when room is short', async () => {
  const { database, folders, values, age, textOf } = await homeOfTexts();
  const hashes: Record<string, string> = {};
  for (const name of ['param', 'value', 'replaced', 'input', 'output', 'trace', 'automatic']) {
    hashes[name] = await textOf(name, 60);
  }
  const unneeded = [await textOf('old', 40), await textOf('older', 50)];
  const override = {
    ...{ node: 'a', port: 'text', value: { artifact: hashes['value'] } },
    replaces: { artifact: hashes['replaced'] },
  };
  const said = documentSaying(hashes['param'] ?? '');
  const document = { ...said, graph: { ...said.graph, overrides: [override] } };
  const { id } = await createWorkflow(database, folders, { name: 'A', document });
  await deleteWorkflow(database, id);
  const { artifact } = await database.workflowRevision.findFirstOrThrow();
  age(artifact, 60);
  await insertRun(database, {
    id: 'r',
    document: documentSaying(hashes['input'] ?? ''),
    outputs: { text: { type: 'text', hash: hashes['output'] } },
    traces: { loss: hashes['trace'] },
    replaced: { text: { type: 'text', hash: hashes['automatic'] } },
  });
  expect(await collectGarbage(database, folders, { limitBytes: 1e6 })).toEqual(none);
  expect((await collectGarbage(database, folders, { limitBytes: 1 })).swept).toBe(200);
  for (const hash of unneeded) expect(await values.use(hash)).toBe(false);
  for (const hash of [...Object.values(hashes), artifact]) {
    expect(await values.use(hash)).toBe(true);
  }
  const later = { limitBytes: 1e6, now: Date.now() + 25 * hour };
  expect(await collectGarbage(database, folders, later)).toEqual({ ...none, freed: 200 });
  expect(filesIn(folders.trash)).toEqual([]);
});

test('takes first what was unused for longest, and nothing that was used today', async () => {
  const { database, folders, values, textOf } = await homeOfTexts();
  const hashes = [];
  for (let index = 0; index < 10; index += 1) {
    hashes.push(await textOf(`${index}`, index < 8 ? 90 - index : 23));
  }
  await values.use(hashes[0] ?? '');
  expect((await collectGarbage(database, folders, { limitBytes: 750 })).swept).toBe(400);
  const left = hashes.map((hash) => filesIn(folders.artifacts).some((file) => file.includes(hash)));
  expect(left).toEqual([true, false, false, false, false, true, true, true, true, true]);
  expect((await collectGarbage(database, folders, { limitBytes: 1 })).swept).toBe(300);
  expect(filesIn(folders.artifacts)).toHaveLength(3);
});

test('lets go of the values of ended runs once there are 200 newer ones', async () => {
  const { database, folders, textOf } = await homeOfTexts();
  const outputs = { text: { type: 'text', hash: await textOf('ended', 60) } };
  const waiting = { text: { type: 'text', hash: await textOf('waiting', 60) } };
  const createdAt = new Date(Date.now() - hour);
  await insertRun(database, { id: 'ended', createdAt, outputs });
  await insertRun(database, { id: 'waiting', createdAt, outputs: waiting, state: 'paused' });
  for (let run = 0; run < 199; run += 1) await insertRun(database, { id: `${run}` });
  await insertRun(database, { id: 'predicted', aside: true }); // no history lists it
  expect((await collectGarbage(database, folders, { limitBytes: 1 })).swept).toBe(0);
  await insertRun(database, { id: '199' });
  expect((await collectGarbage(database, folders, { limitBytes: 1 })).swept).toBe(100);
  expect(filesIn(folders.artifacts)).toHaveLength(1);
  expect(await database.run.count()).toBe(203);
});

test('brings back from the trash what a sweep that was cut off had taken', async () => {
  const { database, folders, values, textOf } = await homeOfTexts();
  const hash = await textOf('needed', 60);
  await insertRun(database, { id: 'r', outputs: { text: { type: 'text', hash } } });
  mkdirSync(join(folders.trash, '1'), { recursive: true });
  renameSync(artifactFile(folders, hash), join(folders.trash, '1', hash));
  expect(await collectGarbage(database, folders, { limitBytes: 1e6 })).toEqual({
    ...none,
    broughtBack: 1,
  });
  expect(await values.load({ type: 'text', hash })).toBe('needed'.padEnd(98));
});

test('leaves artifacts to the database where there is one, when a worker sweeps', async () => {
  const { folders, textOf } = await homeOfTexts();
  await textOf('needed', 60);
  await markDatabase(folders, 'own');
  expect(await sweepStore(folders, 1, Date.now())).toBe(0);
  expect(filesIn(folders.artifacts)).toHaveLength(1);
});

test('never sweeps a saved revision, though the database that knew it is lost', async () => {
  const { database: lost, folders, age } = await homeOfTexts();
  await createWorkflow(lost, folders, { name: 'Cat', document: documentSaying('meow') });
  const { artifact } = await lost.workflowRevision.findFirstOrThrow();
  age(artifact, 60);
  const { database } = await scratchDatabase();
  expect(await collectGarbage(database, folders, { limitBytes: 1 })).toEqual(none);
  expect(await sweepStore(folders, 1, Date.now())).toBe(0);
  expect(await cleanStore(folders, database)).toBe(0);
  expect(await cleanStore(folders, null)).toBe(0);
  expect(await rebuildWorkflows(database, folders)).toBe(1);
});

test('a touch that races a sweep wins', async () => {
  const { folders, values, textOf } = await homeOfTexts();
  let [kept, gone] = [0, 0];
  for (let round = 0; round < 120; round += 1) {
    const hash = await textOf(`${round}`, 60);
    const listed = (await listFiles(folders.artifacts)).filter(({ file }) => file.endsWith(hash));
    const isFirst = round % 8 === 0 && (await values.use(hash));
    const sweep = moveToTrash(folders, listed, round);
    if (round % 8 === 7) await sweep;
    for (let turn = round % 8; turn > 0; turn -= 1) await new Promise(setImmediate);
    const wasThere = isFirst || (await values.use(hash));
    await sweep;
    expect(existsSync(artifactFile(folders, hash))).toBe(wasThere);
    if (wasThere) kept += 1;
    else gone += 1;
  }
  expect(kept).toBeGreaterThan(0);
  expect(gone).toBeGreaterThan(0);
});

test('cleans everything but what rows refer to and what was used just now', async () => {
  const { database, folders, values, textOf } = await homeOfTexts();
  const needed = await textOf('needed', 60);
  await insertRun(database, { id: 'r', outputs: { text: { type: 'text', hash: needed } } });
  await textOf('not needed', 60);
  const upload = await textOf('just uploaded', 0);
  expect(await cleanStore(folders, database)).toBe(100);
  expect(await values.use(needed)).toBe(true);
  expect(await values.use(upload)).toBe(true);
  expect(filesIn(folders.artifacts)).toHaveLength(2);
});

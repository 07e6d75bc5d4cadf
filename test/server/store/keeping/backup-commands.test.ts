import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markServer, unmarkServer } from '#server/runs/server-mark.ts';
import { openHomeDatabase } from '#server/store/database/open-home-database.ts';
import { storeFolders } from '#server/store/store-folders.ts';
import { createWorkflow } from '#server/store/workflows/create-workflow.ts';
import { listWorkflows } from '#server/store/workflows/list-workflows.ts';
import { filesIn } from '#test/helpers/files-in.ts';
import { tack } from '#test/helpers/tack.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { documentSaying } from '../workflows/saved-document.ts';

/** Where PostgreSQL's user can come as well, so that the database lies inside. */
async function openFolder(): Promise<string> {
  const folder = await temporaryFolder();
  chmodSync(folder, 0o755);
  return folder;
}

async function namesIn(home: string): Promise<string[]> {
  const { database, close } = await openHomeDatabase(storeFolders(home));
  const { workflows } = await listWorkflows(database);
  await close();
  return workflows.map(({ name }) => name);
}

test('backs up a home, wipes it and brings it back, and cleans around it', async () => {
  const [home, folder] = [await openFolder(), await temporaryFolder()];
  const places = { home, folder };
  expect(await tack(['backup', 'b.tar.gz'], places)).toMatchObject({ code: 1, stdout: '' });

  const folders = storeFolders(home);
  const { database, close } = await openHomeDatabase(folders);
  await createWorkflow(database, folders, { name: 'Cat', document: documentSaying('meow') });
  await close();
  const backup = await tack(['backup', 'b.tar.gz'], places);
  expect(backup.stdout).toMatch(/^Wrote 1 workflows, 0 runs and 1 values to .*b.tar.gz \(0.0 MB\)/);
  expect(filesIn(folder)).toEqual(['b.tar.gz']);
  expect(await tack(['clean'], places)).toMatchObject({ code: 0 });
  expect(filesIn(folders.artifacts)).toHaveLength(1);

  const server = { process: process.pid, url: 'http://127.0.0.1:1', secret: '', device: null };
  await markServer(folders, server);
  const busy = await tack(['restore', 'b.tar.gz', '--replace'], places);
  expect(busy.stderr).toContain('stop it and restore then. [store/unavailable]');
  await unmarkServer(folders);
  const refused = await tack(['restore', 'b.tar.gz'], places);
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain('--replace gives them up');

  const fresh = { home: await openFolder(), folder };
  const restored = await tack(['restore', 'b.tar.gz'], fresh);
  expect(restored.stdout).toMatch(/^Restored 1 workflows, 0 runs and 1 values, as of 20/);
  expect(await namesIn(fresh.home)).toEqual(['Cat']);

  rmSync(join(fresh.home, 'postgres'), { recursive: true });
  const rebuilt = await tack(['restore', '--rebuild'], fresh);
  expect(rebuilt.stdout).toBe('Brought back 1 workflows that the database did not know\n');
  expect(await namesIn(fresh.home)).toEqual(['Cat']);
});

import { resolve } from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';
import { findServer } from '#server/runs/server-mark.ts';
import { type HomeDatabase, openHomeDatabase } from '#server/store/database/open-home-database.ts';
import { restoreBackup } from '#server/store/keeping/restore-backup.ts';
import { openStore } from '#server/store/open-store.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { rebuildWorkflows } from '#server/store/workflows/rebuild-workflows.ts';
import { describeBackup } from './describe-backup.ts';
import { exitCodes } from './exit-codes.ts';
import { parseCommand } from './parse-command.ts';
import type { Terminal } from './terminal.ts';

const options = { replace: { type: 'boolean' }, rebuild: { type: 'boolean' } } as const;

/** `tack restore FILE`: what a backup holds; `--rebuild`: workflows of a database that was lost. */
export async function restoreCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const isRebuild = args.includes('--rebuild');
  const { values, words } = parseCommand(args, options, isRebuild ? [] : ['FILE']);
  const { folders } = await openStore(terminal.home);
  await requireNoServer(folders);
  const home = await openHomeDatabase(folders);
  try {
    if (isRebuild) return await rebuild(home, folders, terminal);
    const file = resolve(terminal.folder, words[0] ?? '');
    const wish = { file, replace: values.replace ?? false, signal: terminal.signal };
    const { manifest, requeued } = await restoreBackup(home.database, folders, wish);
    terminal.print(`Restored ${describeBackup(manifest)}, as of ${manifest.createdAt}\n`);
    if (requeued > 0) terminal.tell(`${requeued} runs that were going on wait in line again.\n`);
    return exitCodes.done;
  } finally {
    await home.close();
  }
}

/** A server has turns of its queue, and tabs that follow runs, which a restored database knows nothing of. */
async function requireNoServer(folders: StoreFolders): Promise<void> {
  const server = await findServer(folders);
  if (!server) return;
  throw new AppError(
    'store/unavailable',
    `Tack is at work in ${folders.home} (process ${server.process}); stop it and restore then.`,
    { details: { process: server.process } },
  );
}

async function rebuild(
  { database }: HomeDatabase,
  folders: StoreFolders,
  terminal: Terminal,
): Promise<number> {
  const count = await rebuildWorkflows(database, folders);
  terminal.print(`Brought back ${count} workflows that the database did not know\n`);
  return exitCodes.done;
}

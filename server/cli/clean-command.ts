import { cleanStore } from '#server/store/clean-store.ts';
import { readDatabaseMark } from '#server/store/database/database-mark.ts';
import { openHomeDatabase } from '#server/store/database/open-home-database.ts';
import { openStore } from '#server/store/open-store.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { exitCodes } from './exit-codes.ts';
import { parseCommand } from './parse-command.ts';
import type { Terminal } from './terminal.ts';

/** `tack clean`: frees all that can be made anew. */
export async function cleanCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  parseCommand(args, {}, []);
  const { folders } = await openStore(terminal.home);
  const freed = await clean(folders);
  terminal.print(`Freed ${(freed / 1e6).toFixed(1)} MB in ${folders.home}\n`);
  return exitCodes.done;
}

/** A home that lives on files alone is cleaned without starting a database for it. */
async function clean(folders: StoreFolders): Promise<number> {
  if ((await readDatabaseMark(folders)) === null) return cleanStore(folders, null);
  const home = await openHomeDatabase(folders);
  try {
    return await cleanStore(folders, home.database);
  } finally {
    await home.close();
  }
}

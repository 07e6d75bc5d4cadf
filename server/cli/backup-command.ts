import { resolve } from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';
import { readDatabaseMark } from '#server/store/database/database-mark.ts';
import { openHomeDatabase } from '#server/store/database/open-home-database.ts';
import { writeBackup } from '#server/store/keeping/write-backup.ts';
import { openStore } from '#server/store/open-store.ts';
import { version } from '#server/version.ts';
import { describeBackup } from './describe-backup.ts';
import { exitCodes } from './exit-codes.ts';
import { parseCommand } from './parse-command.ts';
import type { Terminal } from './terminal.ts';

/** `tack backup FILE`: workflows, runs and their values in one file. */
export async function backupCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = ''] = parseCommand(args, {}, ['FILE']).words;
  const file = resolve(terminal.folder, name);
  const { folders } = await openStore(terminal.home);
  if ((await readDatabaseMark(folders)) === null) {
    throw new AppError(
      'store/unavailable',
      `There is nothing to back up in ${folders.home}: Tack was never started there.`,
    );
  }
  const home = await openHomeDatabase(folders);
  try {
    const wish = { file, tack: version, signal: terminal.signal };
    const { manifest, bytes, missing } = await writeBackup(home.database, folders, wish);
    const size = `${(bytes / 1e6).toFixed(1)} MB`;
    terminal.print(`Wrote ${describeBackup(manifest)} to ${file} (${size})\n`);
    if (missing > 0) {
      terminal.tell(
        `Left out ${missing} values that are missing or damaged; runs make them anew.\n`,
      );
    }
    return exitCodes.done;
  } finally {
    await home.close();
  }
}

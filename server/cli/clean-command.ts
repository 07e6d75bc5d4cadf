import { cleanStore } from '#server/store/clean-store.ts';
import { openStore } from '#server/store/open-store.ts';
import { exitCodes } from './exit-codes.ts';
import { parseCommand } from './parse-command.ts';
import type { Terminal } from './terminal.ts';

/** `tack clean`: frees all that can be made anew. */
export async function cleanCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  parseCommand(args, {}, []);
  const { folders } = await openStore(terminal.home);
  const freed = await cleanStore(folders);
  terminal.print(`Freed ${(freed / 1e6).toFixed(1)} MB in ${folders.home}\n`);
  return exitCodes.done;
}

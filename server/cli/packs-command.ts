import { AppError } from '#nodes/contract/errors.ts';
import { exportPackCommand } from './packs-export.ts';
import { installPackCommand } from './packs-install.ts';
import { listPacksCommand } from './packs-list.ts';
import { removePackCommand } from './packs-remove.ts';
import { verifyPacksCommand } from './packs-verify.ts';
import type { Terminal } from './terminal.ts';

const commands: Readonly<
  Record<string, (args: readonly string[], terminal: Terminal) => Promise<number>>
> = {
  list: listPacksCommand,
  install: installPackCommand,
  verify: verifyPacksCommand,
  remove: removePackCommand,
  export: exportPackCommand,
};

/** `tack packs`: which packs there are, and everything that is done to them. */
export async function packsCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = 'list', ...rest] = args;
  if (name.startsWith('-')) return listPacksCommand(args, terminal);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command(rest, terminal);
  throw new AppError(
    'usage/invalid',
    `There is no 'tack packs ${name}': there are ${Object.keys(commands).join(', ')}.`,
  );
}

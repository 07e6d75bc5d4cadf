import { AppError } from '#nodes/contract/errors.ts';
import { version } from '#server/version.ts';
import { backupCommand } from './backup-command.ts';
import { cleanCommand } from './clean-command.ts';
import { doctorCommand } from './doctor-command.ts';
import { editCommand } from './edit-command.ts';
import { exitCodes } from './exit-codes.ts';
import { help } from './help.ts';
import { nextStep } from './next-step.ts';
import { packsCommand } from './packs-command.ts';
import { restoreCommand } from './restore-command.ts';
import { runCommand } from './run-command.ts';
import type { Terminal } from './terminal.ts';
import { workerCommand } from './worker-command.ts';

const commands: Readonly<
  Record<string, (args: readonly string[], terminal: Terminal) => Promise<number>>
> = {
  edit: editCommand,
  run: runCommand,
  packs: packsCommand,
  clean: cleanCommand,
  worker: workerCommand,
  doctor: doctorCommand,
  backup: backupCommand,
  restore: restoreCommand,
};

/**
 * Does what `tack` was asked for.
 *
 * @returns the exit code; a failure has been told by then, in one sentence with its code and perhaps what to do
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (args.includes('--help') || args.includes('-h')) return answer(terminal, help);
  if (name === '--version') return answer(terminal, `${version}\n`);
  try {
    return await findCommand(name)(rest, terminal);
  } catch (error) {
    if (terminal.signal.aborted) return interrupted(terminal);
    if (!(error instanceof AppError)) throw error;
    terminal.tell(`tack: ${error.message} [${error.code}]\n${nextStep(error.code)}`);
    if (args.includes('--json')) {
      const { code, message, details } = error;
      terminal.print(`${JSON.stringify({ error: { code, message, details } })}\n`);
    }
    return error.code === 'usage/invalid' ? exitCodes.usage : exitCodes.failed;
  }
}

function findCommand(name: string | undefined) {
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command;
  const problem = name === undefined ? 'A command is missing' : `There is no command '${name}'`;
  throw new AppError(
    'usage/invalid',
    `${problem}: there are ${Object.keys(commands).join(', ')}; 'tack --help' explains them.`,
  );
}

function answer(terminal: Terminal, text: string): number {
  terminal.print(text);
  return exitCodes.done;
}

function interrupted(terminal: Terminal): number {
  terminal.tell('Interrupted. What was finished is kept.\n');
  return exitCodes.interrupted;
}

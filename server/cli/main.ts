import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { inspect } from 'node:util';
import { tackHome } from '#server/store/tack-home.ts';
import { runCli } from './run-cli.ts';
import { watchInterrupts } from './watch-interrupts.ts';

/** The program behind `tack`: one command, then the process ends with its exit code. */
const cancellation = new AbortController();
const endings: (() => void)[] = [];

watchInterrupts({
  now: () => performance.now(),
  stop() {
    process.stderr.write('\nStopping after this step. Ctrl-C again stops at once.\n');
    cancellation.abort();
  },
  end(exitCode) {
    for (const end of endings) end();
    process.exit(exitCode);
  },
});
// Whoever read our output may have gone (`tack ... | head`): nobody to tell it to.
process.stdout.on('error', () => process.exit(1));
process.on('uncaughtException', (error) => {
  const log = process.env['TACK_DEBUG'] ? `\n${inspect(error)}` : '';
  writeSync(2, `tack: Something went wrong that Tack did not foresee: ${error.message}${log}\n`);
  process.exit(1);
});

async function ask(question: string): Promise<string> {
  // Not as a terminal of its own: Ctrl-C is to be a signal here too.
  const asking = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  try {
    return await asking.question(question, { signal: cancellation.signal });
  } finally {
    asking.close();
  }
}

process.exitCode = await runCli(process.argv.slice(2), {
  folder: process.env['TACK_FOLDER'] ?? process.cwd(),
  home: tackHome(),
  columns: process.stderr.isTTY ? process.stderr.columns : null,
  signal: cancellation.signal,
  print: (text) => process.stdout.write(text),
  tell: (text) => process.stderr.write(text),
  onEnd: (end) => endings.push(end),
  ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
});

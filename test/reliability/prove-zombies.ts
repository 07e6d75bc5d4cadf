import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { walkingBack } from '#test/helpers/tiny-workflows.ts';
import type { Figure } from './figure.ts';
import { findDoubleEnds, findGaps } from './find-double-ends.ts';
import { type ScratchHome, scratchHome } from './scratch-home.ts';
import { type Program, startProgram } from './start-program.ts';
import { type ServerProcess, startServer } from './start-server.ts';
import { waitUntil } from './wait-until.ts';

const patienceMs = 120_000;

/** a taker sleeps past its lease, another finishes its run, and the sleeper wakes up again. */
export async function proveZombies({
  zombies,
}: {
  readonly zombies: number;
}): Promise<readonly Figure[]> {
  await using home = await scratchHome();
  await using server = await startServer(home.path, { args: ['--no-runs'] });
  let refused = 0;
  for (let index = 0; index < zombies; index += 1) {
    if (await isRefused(home, server, index)) refused += 1;
  }
  const { doubled } = await findDoubleEnds(home);
  const gaps = await findGaps(home);
  await server.end('SIGTERM');
  return [
    {
      id: 'R-7',
      promise: 'What a taker says that has lost its turn is refused.',
      measured: `${zombies - refused} of ${zombies} sleepers were heard after their turn was given to another; ${doubled.length} completions doubled`,
      holds: refused === zombies && doubled.length + gaps.length === 0,
    },
  ];
}

async function isRefused(home: ScratchHome, server: ServerProcess, seed: number): Promise<boolean> {
  const started = async () => {
    const taker = startProgram(['server/cli/main.ts', 'worker'], { TACK_HOME: home.path });
    await expectSoon('a taker that takes', () => taker.output().includes('Taking runs'));
    return taker;
  };
  await using sleeper = await started();
  const { id } = await server.api.runs.start.mutate({ document: walkingBack(seed, 40) });
  const find = async () => {
    const { now: _, ...run } = await server.api.runs.find.query({ id });
    return run;
  };
  await expectSoon('a run that a model works on', async () =>
    (await find()).nodes.some(({ node, state }) => node === 'invert' && state === 'running'),
  );
  sleeper.signal('SIGSTOP');
  await using successor = await started();
  await expectSoon('a run that is done', async () => (await find()).state === 'done');
  const before = await find();
  sleeper.signal('SIGCONT');
  await expectSoon('a sleeper that gives up', () => hasGivenUp(home, sleeper, id));
  const after = await find();
  await sleeper.end('SIGTERM');
  await successor.end('SIGTERM');
  return before.attempt > 1 && JSON.stringify(before) === JSON.stringify(after);
}

/** It says so in the log: its writes were refused, or it has noticed that its turn is gone. */
async function hasGivenUp(home: ScratchHome, sleeper: Program, run: string): Promise<boolean> {
  const log = await readFile(join(home.path, 'logs/worker-process.log'), 'utf8').catch(() => '');
  return log
    .split('\n')
    .some(
      (line) =>
        line.includes(`"process":${sleeper.id},`) &&
        line.includes(run) &&
        /taken over|has lost its turn/.test(line),
    );
}

async function expectSoon(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  if (!(await waitUntil(isSo, patienceMs))) throw new Error(`There never was ${what}.`);
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openHomeDatabase } from '#server/store/database/open-home-database.ts';
import { storeFolders } from '#server/store/store-folders.ts';
import { contentOf } from '#test/helpers/content-of.ts';
import { filesIn } from '#test/helpers/files-in.ts';
import { comparing, walkingBack } from '#test/helpers/tiny-workflows.ts';
import type { Figure } from './figure.ts';
import { type ScratchHome, scratchHome } from './scratch-home.ts';
import { startProgram } from './start-program.ts';
import { type ServerProcess, startServer } from './start-server.ts';
import { waitForEnd } from './wait-for-end.ts';
import { waitUntil } from './wait-until.ts';

const patienceMs = 120_000;
const revisions = 3;

/** a home with a history is backed up, restored into an empty one, and compared. */
export async function proveBackup(size: {
  readonly workflows: number;
  readonly runs: number;
}): Promise<readonly Figure[]> {
  await using home = await scratchHome();
  await using empty = await scratchHome();
  const file = join(home.path, 'home.tar.gz');
  await using server = await startServer(home.path);
  for (let index = 0; index < size.workflows; index += 1) await saveOften(server, index);
  const waiting = await makeRuns(server, size.runs);
  await server.end('SIGTERM');
  await command(home, ['backup', file]);
  await command(empty, ['restore', file]);
  const { rows, different } = await compare(home, empty);
  const wrong = [...different, ...(await goOn(empty, waiting))];
  const problems = wrong.length === 0 ? '' : `: ${wrong.slice(0, 5).join('; ')}`;
  const files = filesIn(storeFolders(empty.path).artifacts).length;
  return [
    {
      id: 'R-16',
      promise: 'A backup brings back all that there was, to the byte.',
      measured: `${wrong.length} things different${problems} of ${rows} rows and ${files} files, from ${size.workflows} workflows of ${revisions} revisions and ${size.runs} runs; the ${waiting.length} that waited went on`,
      holds: wrong.length === 0,
    },
  ];
}

async function saveOften({ api }: ServerProcess, index: number): Promise<void> {
  const name = `workflow ${index} "ü" \\ ☃`;
  const { id } = await api.workflows.create.mutate({ name, document: comparing(name) });
  for (let revision = 1; revision < revisions; revision += 1) {
    await api.workflows.save.mutate({ id, revision, document: comparing(`${name} ${revision}`) });
  }
}

/** Runs that are done, one by a model; one that is paused, and some that wait. @returns those that wait */
async function makeRuns({ api }: ServerProcess, count: number): Promise<readonly string[]> {
  const start = async (text: string, breakpoints: readonly string[] = []) =>
    (await api.runs.start.mutate({ document: comparing(text), breakpoints: [...breakpoints] })).id;
  const walk = await api.runs.start.mutate({ document: walkingBack(1, 10) });
  const paused = await start('paused', ['mine']);
  const [waitingCount, ended] = [Math.ceil(count / 5), [walk.id]];
  for (let index = ended.length + 1; index < count - waitingCount; index += 1) {
    ended.push(await start(`run ${index}`));
  }
  for (const id of ended) await waitForEnd(api, id, patienceMs);
  const isPaused = async () => (await api.runs.find.query({ id: paused })).state === 'paused';
  await waitUntil(isPaused, patienceMs);
  await api.runs.pauseQueue.mutate();
  const waiting: string[] = [];
  while (waiting.length < waitingCount) waiting.push(await start(`waiting ${waiting.length}`));
  return waiting;
}

/** Does a command of the terminal on a home. @throws Error with what it said, when it fails */
async function command(home: ScratchHome, args: readonly string[]): Promise<void> {
  const program = startProgram(['server/cli/main.ts', ...args], { TACK_HOME: home.path });
  await waitUntil(() => !program.isAlive(), patienceMs);
  if ((await program.end('SIGKILL')) !== 0) throw new Error(`${args[0]}: ${program.output()}`);
}

async function compare(home: ScratchHome, restored: ScratchHome) {
  const [before, after] = [await contentIn(home), await contentIn(restored)];
  const different = Object.keys(before).filter(
    (table) => JSON.stringify(before[table]) !== JSON.stringify(after[table]),
  );
  const [from, to] = [home, restored].map(({ path }) => storeFolders(path).artifacts);
  if (from === undefined || to === undefined) throw new Error('There are two homes.');
  for (const file of new Set([...filesIn(from), ...filesIn(to)])) {
    const [one, other] = await Promise.all([from, to].map((folder) => bytesOf(join(folder, file))));
    if (!one || !other || !one.equals(other)) different.push(file);
  }
  return { rows: Object.values(before).flat().length, different };
}

function bytesOf(file: string): Promise<Buffer | null> {
  return readFile(file).catch(() => null);
}

async function contentIn({ path }: ScratchHome) {
  const { database, close } = await openHomeDatabase(storeFolders(path));
  try {
    return await contentOf(database);
  } finally {
    await close();
  }
}

/** What waited when the backup was made is run from the restored one. @returns what was not */
async function goOn(home: ScratchHome, waiting: readonly string[]): Promise<readonly string[]> {
  await using server = await startServer(home.path);
  await server.api.runs.resumeQueue.mutate();
  const wrong: string[] = [];
  for (const id of waiting) {
    const { state } = await waitForEnd(server.api, id, patienceMs);
    if (state !== 'done') wrong.push(`run ${id} is ${state}`);
  }
  await server.end('SIGTERM');
  return wrong;
}

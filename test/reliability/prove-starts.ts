import { walkingBack } from '#test/helpers/tiny-workflows.ts';
import type { Figure } from './figure.ts';
import { findDoubleEnds } from './find-double-ends.ts';
import { describeTimes } from './percentiles.ts';
import { scratchHome } from './scratch-home.ts';
import { type ServerProcess, startServer } from './start-server.ts';
import { waitUntil } from './wait-until.ts';

const patienceMs = 120_000;

/** a server is stopped in the middle of a run and started again, on homes old and new. */
export async function proveStarts({
  rounds,
}: {
  readonly rounds: number;
}): Promise<readonly Figure[]> {
  const times: Times = { cold: [], warm: [], killed: [], stop: [] };
  const wrong: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await using home = await scratchHome();
    const cold = await startServer(home.path);
    times.cold.push(cold.startMs);
    const run = await startWork(cold, round);
    wrong.push(...(await stop(cold, times)));
    const warm = await startServer(home.path);
    times.warm.push(warm.startMs);
    await warm.end('SIGKILL');
    const killed = await startServer(home.path);
    times.killed.push(killed.startMs);
    const isDone = async () => (await killed.api.runs.find.query({ id: run })).state === 'done';
    if (!(await waitUntil(isDone, patienceMs))) wrong.push(`round ${round}: the run was lost`);
    const { doubled } = await findDoubleEnds(home);
    wrong.push(...doubled.map(({ node }) => `round ${round}: ${node} was completed twice`));
    wrong.push(...(await stop(killed, times)));
    if ((await home.postgresId()) !== null) wrong.push(`round ${round}: PostgreSQL was left over`);
  }
  return judge(times, wrong, rounds);
}

type Times = Readonly<Record<'cold' | 'warm' | 'killed' | 'stop', number[]>>;

async function startWork({ api }: ServerProcess, seed: number): Promise<string> {
  const { id } = await api.runs.start.mutate({ document: walkingBack(seed, 100) });
  await waitUntil(
    async () => (await api.runs.find.query({ id })).nodes.some(({ state }) => state === 'running'),
    patienceMs,
  );
  return id;
}

/** @returns what was wrong about it */
async function stop(server: ServerProcess, { stop: times }: Times): Promise<readonly string[]> {
  const asked = performance.now();
  const code = await server.end('SIGTERM');
  times.push(performance.now() - asked);
  return code === 0 ? [] : [`exit code ${code}: ${server.output().slice(-200)}`];
}

function judge(times: Times, wrong: readonly string[], rounds: number): readonly Figure[] {
  const problems = wrong.length === 0 ? '' : `: ${wrong.slice(0, 5).join('; ')}`;
  return [
    {
      id: 'R-14',
      promise: 'A server that is told to stop loses nothing and leaves nothing behind.',
      measured: `${wrong.length} things wrong in ${times.stop.length} stops${problems}; from SIGTERM to the end ${describeTimes(times.stop)}`,
      holds: wrong.length === 0,
    },
    {
      id: 'R-15',
      promise: 'Cold start within 10 s, warm 2.5 s, after SIGKILL 5 s.',
      measured: `in ${rounds} rounds, cold ${describeTimes(times.cold)}; warm ${describeTimes(times.warm)}; after SIGKILL ${describeTimes(times.killed)}`,
      holds: null,
    },
  ];
}

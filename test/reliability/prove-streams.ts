import { talkative } from '#test/helpers/tiny-workflows.ts';
import type { Figure } from './figure.ts';
import { followRun } from './follow-run.ts';
import { scratchHome } from './scratch-home.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';
import { type ServerProcess, startServer } from './start-server.ts';

const nodesARun = 12;

/** What one client has heard of the runs it followed. */
type Heard = { readonly seqs: Map<string, number[]>; reconnects: number };

/** clients that follow runs and lose the connection again and again. */
export async function proveStreams(size: {
  readonly clients: number;
  readonly reconnects: number;
  readonly seed: number;
}): Promise<readonly Figure[]> {
  const { clients, reconnects, seed } = size;
  const random = seededRandom(seed);
  await using home = await scratchHome();
  await using server = await startServer(home.path);
  const runs: Promise<string>[] = [];
  const runAt = (index: number) => {
    runs[index] ??= start(server, index);
    return runs[index];
  };
  const heard = await Promise.all(
    Array.from({ length: clients }, () =>
      followOn(server, { runAt, reconnects, random: seededRandom(random.between(0, 1e9)) }),
    ),
  );
  const newest = await home.ask(async (database) => {
    const rows = await database.run.findMany({ select: { id: true, seq: true } });
    return new Map(rows.map(({ id, seq }) => [id, seq]));
  });
  await server.end('SIGTERM');
  const all = heard.flatMap(({ seqs }) => [...seqs]);
  const events = all.reduce((sum, [, seqs]) => sum + seqs.length, 0);
  const missed = all.reduce(
    (sum, [run, seqs]) => sum + Math.max(0, (newest.get(run) ?? 0) - new Set(seqs).size),
    0,
  );
  const doubled = all.reduce((sum, [, seqs]) => sum + seqs.length - new Set(seqs).size, 0);
  const disordered = all.filter(([, seqs]) => seqs.some((seq, index) => seq !== index + 1)).length;
  const cuts = heard.reduce((sum, one) => sum + one.reconnects, 0);
  return [
    {
      id: 'R-8',
      promise: 'Whoever reconnects misses no event and hears none twice.',
      measured: `${missed} missed, ${doubled} doubled, ${disordered} followings out of order, of ${events} events told to ${clients} clients with ${cuts} reconnects (seed ${seed})`,
      holds: missed + doubled + disordered === 0,
    },
  ];
}

async function start({ api }: ServerProcess, index: number): Promise<string> {
  const words = Array.from({ length: nodesARun }, (_, word) => `word ${index % 5} ${word}`);
  return (await api.runs.start.mutate({ document: talkative(words) })).id;
}

async function followOn(
  server: ServerProcess,
  how: {
    readonly runAt: (index: number) => Promise<string>;
    readonly reconnects: number;
    readonly random: SeededRandom;
  },
): Promise<Heard> {
  const heard: Heard = { seqs: new Map(), reconnects: 0 };
  for (let index = 0; heard.reconnects < how.reconnects; index += 1) {
    const run = await how.runAt(index);
    const seqs: number[] = [];
    heard.seqs.set(run, seqs);
    while (!(await followOnce(server, run, seqs, how.random))) heard.reconnects += 1;
  }
  return heard;
}

/** Follows until the run is over, or until the connection breaks. @returns whether it is over */
async function followOnce(
  { url, secret }: ServerProcess,
  run: string,
  seqs: number[],
  random: SeededRandom,
): Promise<boolean> {
  const breaking = new AbortController();
  const patience = random.between(0, 6);
  const timer = setTimeout(() => breaking.abort(), random.between(5, 4_000));
  let heard = 0;
  try {
    const after = seqs.at(-1) ?? 0;
    for await (const one of followRun({ url, secret, run, after }, breaking.signal)) {
      if (one.type === 'over') return true;
      if (one.type !== 'kept') continue;
      seqs.push(one.seq);
      heard += 1;
      if (heard > patience) breaking.abort();
    }
  } catch (error) {
    if (!breaking.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
    breaking.abort();
  }
  return false;
}

import { setTimeout as sleep } from 'node:timers/promises';
import { countEnds } from './count-ends.ts';
import { type Drain, drainRuns } from './drain-runs.ts';
import type { Figure } from './figure.ts';
import { findDamage } from './find-damage.ts';
import { findDoubleEnds, findGaps } from './find-double-ends.ts';
import { findLost, type KillLedger, openKillLedger } from './kill-ledger.ts';
import { killSomething, type Victim, victims } from './kill-something.ts';
import { type ScratchHome, scratchHome } from './scratch-home.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';
import { type ServerProcess, startServer } from './start-server.ts';
import { writeOn } from './write-on.ts';

const clients = 3;
/** When no run has ended for this long, those that are left count as stuck. */
const patienceMs = 120_000;

/** parts of a server are killed at random points while clients write to it. */
export async function proveKills(size: {
  readonly kills: number;
  readonly writes: number;
  readonly seed: number;
}): Promise<readonly Figure[]> {
  const { kills, writes, seed } = size;
  const random = seededRandom(seed);
  await using home = await scratchHome();
  const ledger = openKillLedger();
  let server = await startServer(home.path);
  const killed: Victim[] = [];
  const isOver = () => killed.length >= kills && ledger.count() >= writes;
  const writers = Array.from({ length: clients }, () =>
    writeOn({
      ...{ api: () => server.api, ledger, isOver },
      random: seededRandom(random.between(0, 1e9)),
      allowed: () => (writes * (killed.length + 1)) / kills,
    }),
  );
  try {
    while (killed.length < kills) {
      await sleep(random.between(200, 2_500));
      server = await killOnce(random, { home, server, killed });
    }
    await Promise.all(writers);
    const drain = await drainRuns(home, server, patienceMs);
    const figures = await judge(home, { ledger, killed, drain, seed });
    await server.end('SIGTERM');
    return figures;
  } finally {
    await server.end('SIGKILL');
  }
}

async function killOnce(
  random: SeededRandom,
  at: { readonly home: ScratchHome; readonly server: ServerProcess; readonly killed: Victim[] },
): Promise<ServerProcess> {
  const victim = random.pick(victims);
  if (await killSomething(victim, at.home, at.server)) at.killed.push(victim);
  return at.server.isAlive() ? at.server : startServer(at.home.path);
}

async function judge(
  home: ScratchHome,
  found: {
    readonly ledger: KillLedger;
    readonly killed: readonly Victim[];
    readonly drain: Drain;
    readonly seed: number;
  },
): Promise<readonly Figure[]> {
  const { ledger, killed, drain, seed } = found;
  const { left, tookMs, pauseMs, stuck } = drain;
  const lost = await findLost(home, ledger);
  const gaps = await findGaps(home);
  const completions = await findDoubleEnds(home);
  const { count, damaged } = await findDamage(home);
  const ends = await countEnds(home);
  const parts = victims.map(
    (victim) => `${killed.filter((one) => one === victim).length} ${victim}`,
  );
  const kills = `${killed.length} kills (${parts.join(', ')}; seed ${seed})`;
  return [
    {
      id: 'R-1',
      promise: 'No acknowledged write is lost.',
      measured: `${lost.length} of ${ledger.count()} acknowledged writes lost in ${kills}${list(lost)}; ${gaps.length} runs with gaps in their events`,
      holds: lost.length + gaps.length === 0,
    },
    {
      id: 'R-2',
      promise: 'No node completes twice in one run.',
      measured: `${completions.doubled.length} of ${completions.count} completions doubled in ${kills}`,
      holds: completions.doubled.length === 0,
    },
    {
      id: 'R-3',
      promise: 'Every run comes to its end; never do 120 s pass without one that does.',
      measured: `${stuck.length} of ${ends} stuck after ${kills}${list(stuck)}; the ${left} that were left took ${seconds(tookMs)}, at most ${seconds(pauseMs)} passed without one that ended`,
      holds: stuck.length === 0,
    },
    {
      id: 'R-4',
      promise: 'No artifact that a row refers to is missing or damaged.',
      measured: `${damaged.length} of ${count} artifacts missing or damaged after ${kills}${list(damaged)}`,
      holds: damaged.length === 0,
    },
  ];
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

function list(names: readonly string[]): string {
  return names.length === 0 ? '' : `: ${names.slice(0, 5).join(', ')}`;
}

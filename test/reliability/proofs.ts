import type { Figure } from './figure.ts';
import { proveBackup } from './prove-backup.ts';
import { proveCancels } from './prove-cancels.ts';
import { proveFaults } from './prove-faults.ts';
import { proveFuzz } from './prove-fuzz.ts';
import { proveKills } from './prove-kills.ts';
import { proveLoad } from './prove-load.ts';
import { proveMemory } from './prove-memory.ts';
import { proveQueue } from './prove-queue.ts';
import { proveStarts } from './prove-starts.ts';
import { proveStreams } from './prove-streams.ts';
import { proveSyncs } from './prove-syncs.ts';
import { proveZombies } from './prove-zombies.ts';
import { statementFaults } from './statements.ts';

/** One proof at its two sizes. */
export type Proof = {
  /** The figures that it gives. */
  readonly ids: readonly string[];
  readonly title: string;
  /** Part of `npm test`; `null` where only the full length says anything. */
  readonly short: (() => Promise<readonly Figure[]>) | null;
  /** `npm run test:reliability`. */
  readonly full: (seed: number) => Promise<readonly Figure[]>;
};

const fixedSeed = 20_261_124;

/** Every proof, the quick ones first. */
export const proofs: readonly Proof[] = [
  {
    ids: ['R-5'],
    title: 'acknowledges a save once it is on the disk, file, folder, row and log',
    short: () => proveSyncs({ saves: 10 }),
    full: () => proveSyncs({ saves: 500 }),
  },
  {
    ids: ['R-11'],
    title: 'does what a model of the queue does, and leaves no run without a turn',
    short: () => proveQueue({ sequences: 20, seed: fixedSeed }),
    full: (seed) => proveQueue({ sequences: 2_000, seed }),
  },
  {
    ids: ['R-10'],
    title: 'answers whatever is sent, and never with a failure of its own',
    short: () => proveFuzz({ requests: 300, seed: fixedSeed }),
    full: (seed) => proveFuzz({ requests: 20_000, seed }),
  },
  {
    ids: ['R-9'],
    title: 'stops a cancelled run while a model works on it',
    short: () => proveCancels({ cancels: 3 }),
    full: () => proveCancels({ cancels: 100 }),
  },
  {
    ids: ['R-8'],
    title: 'tells followers who come and go every event once',
    short: () => proveStreams({ clients: 5, reconnects: 10, seed: fixedSeed }),
    full: (seed) => proveStreams({ clients: 50, reconnects: 100, seed }),
  },
  {
    ids: ['R-13'],
    title: 'goes on after calls and statements that fail and a database that drops everyone',
    short: () => proveFaults({ errors: 1, statementFaults: ['lost'], breaks: 1 }),
    full: () => proveFaults({ errors: 3, statementFaults, breaks: 10 }),
  },
  {
    ids: ['R-7'],
    title: 'refuses what a taker says that slept until another had its turn',
    short: () => proveZombies({ zombies: 1 }),
    full: () => proveZombies({ zombies: 5 }),
  },
  {
    ids: ['R-14', 'R-15'],
    title: 'stops in the middle of a run and goes on with it when started again',
    short: () => proveStarts({ rounds: 1 }),
    full: () => proveStarts({ rounds: 20 }),
  },
  {
    ids: ['R-16'],
    title: 'brings back from a backup all that there was',
    short: () => proveBackup({ workflows: 5, runs: 10 }),
    full: () => proveBackup({ workflows: 200, runs: 300 }),
  },
  {
    ids: ['R-12'],
    title: 'is measured as it runs on and on',
    short: () => proveMemory({ runs: 40 }),
    full: () => proveMemory({ runs: 1_000 }),
  },
  {
    ids: ['R-1', 'R-2', 'R-3', 'R-4'],
    title: 'loses nothing, doubles nothing and leaves nothing stuck when parts of it are killed',
    short: () => proveKills({ kills: 8, writes: 80, seed: fixedSeed }),
    full: (seed) => proveKills({ kills: 200, writes: 2_000, seed }),
  },
  {
    ids: ['load'],
    title: 'answers while a model works, many look on and many runs wait',
    short: null,
    full: () => proveLoad({ viewers: 50, queued: 950, walks: 20 }),
  },
];

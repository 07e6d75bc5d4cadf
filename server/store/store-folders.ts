import { join } from 'node:path';

/** The folders of a TACK_HOME. */
export type StoreFolders = {
  readonly home: string;
  /** Values, by their hash. */
  readonly artifacts: string;
  /** Values that were swept, for a while: one folder a sweep, named by its time. */
  readonly trash: string;
  /** What is remembered of nodes that ran, by their key. */
  readonly cache: string;
  /** Files being written, on the same disk as the others so that a rename is enough. */
  readonly temporary: string;
  /** Backups on their way in or out. */
  readonly staging: string;
  readonly logs: string;
  /** One file for each process that is running something. */
  readonly running: string;
  /** Packs that the person added. */
  readonly packs: string;
  /** Graphs derived from packs, and other things that models make for themselves. */
  readonly derived: string;
  /** The database, where it is one of its own. */
  readonly database: string;
  /** A file that says which database knows what of the artifacts is needed. */
  readonly databaseMark: string;
};

/** Names the folders of a TACK_HOME; makes none. */
export function storeFolders(home: string): StoreFolders {
  return {
    home,
    artifacts: join(home, 'artifacts'),
    trash: join(home, 'trash'),
    cache: join(home, 'cache'),
    temporary: join(home, 'tmp'),
    staging: join(home, 'staging'),
    logs: join(home, 'logs'),
    running: join(home, 'running'),
    packs: join(home, 'packs'),
    derived: join(home, 'derived'),
    database: join(home, 'postgres'),
    databaseMark: join(home, 'database'),
  };
}

import type { Transaction } from '#server/store/database/open-database.ts';

/** One turn to run something: whoever takes it runs the first run in line. */
export type Turn = {
  readonly id: string;
  /** Aborted when the turn was lost: another may have it by now. */
  readonly signal: AbortSignal;
};

/** Turns to run something. Which run a turn is used for is decided when it is taken. */
export type RunQueue = {
  /** Adds a turn; it counts once the transaction commits. */
  addTurn(transaction: Transaction): Promise<void>;
  /** Ids of the turns that wait or are being used. */
  listTurns(transaction: Transaction): Promise<readonly string[]>;
  /**
   * Takes turns, one at a time, until the queue is closed. A turn whose taker dies, or that fails,
   * is given out again.
   */
  takeTurns(run: (turn: Turn) => Promise<void>): Promise<void>;
  /** Takes no more turns; the one in hand goes on. */
  stopTaking(): Promise<void>;
  /** Lets the turn in hand end, for 25 seconds at most. */
  close(): Promise<void>;
};

import type { Transaction } from '#server/store/database/open-database.ts';

/** One turn to run something: whoever takes it runs the first queued run. */
export type Turn = {
  readonly id: string;
  /** Aborted when the turn was lost: another may have it by now. */
  readonly signal: AbortSignal;
};

/** The order in which runs get their turn. Nothing else knows what library is behind it. */
export type RunQueue = {
  /** Adds a turn; it counts once the transaction commits. */
  addTurn(transaction: Transaction): Promise<void>;
  /**
   * Takes turns, one at a time, until the queue is closed. A turn whose taker dies is given to
   * another.
   */
  takeTurns(run: (turn: Turn) => Promise<void>): Promise<void>;
  close(): Promise<void>;
};

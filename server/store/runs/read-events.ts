import type { Database } from '#server/store/database/open-database.ts';
import type { RunState } from '#server/store/generated/enums.ts';

const pageSize = 500;
/** What the database counts with. */
const largestNumber = 2 ** 31 - 1;

/** Events of a run after a number, in order, and how the run stands. */
export type EventPage = {
  readonly state: RunState;
  /** The number of the run's newest event. */
  readonly newest: number;
  readonly events: readonly {
    readonly seq: number;
    readonly at: Date;
    readonly event: unknown;
  }[];
};

/** Reads at most 500 events; null when there is no such run. */
export async function readEvents(
  database: Database,
  runId: string,
  since: number,
): Promise<EventPage | null> {
  const run = await database.run.findUnique({
    where: { id: runId },
    select: {
      state: true,
      seq: true,
      events: {
        where: { seq: { gt: Math.min(since, largestNumber) } },
        orderBy: { seq: 'asc' },
        take: pageSize,
        select: { seq: true, at: true, event: true },
      },
    },
  });
  return run && { state: run.state, newest: run.seq, events: run.events };
}

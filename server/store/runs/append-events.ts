import type { Transaction } from '#server/store/database/open-database.ts';
import { Prisma } from '#server/store/generated/client.ts';
import { asStorable } from './as-storable.ts';

/** What an event is to the store: JSON that says its type. */
export type StoredEvent = { readonly type: string; readonly [field: string]: unknown };

/** The channel on which every commit that adds events to a run says so; the payload is the run's id. */
export const eventChannel = 'tack_events';

/**
 * Adds events to a run, numbered on from its last one, and wakes those who follow it once the
 * transaction commits. The caller holds or takes the run's row, so numbers have no gaps.
 */
export async function appendEvents(
  transaction: Transaction,
  runId: string,
  events: readonly StoredEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const { seq } = await transaction.run.update({
    where: { id: runId },
    data: { seq: { increment: events.length } },
    select: { seq: true },
  });
  const first = seq - events.length + 1;
  await transaction.runEvent.createMany({
    data: events.map((event, index) => ({
      runId,
      seq: first + index,
      event: asStorable({ ...event }) as Prisma.InputJsonObject, // events are made of JSON
    })),
  });
  await transaction.$executeRaw(Prisma.sql`SELECT pg_notify(${eventChannel}, ${runId})`);
}

import type { Transaction } from '#server/store/database/open-database.ts';
import { Prisma } from '#server/store/generated/client.ts';
import { asStorable } from './as-storable.ts';

/** What an event is to the store: JSON that says its type. */
export type StoredEvent = { readonly type: string; readonly [field: string]: unknown };

/** An event, and when it happened: now, unless told. */
export type Happening = { readonly event: StoredEvent; readonly at?: Date };

/** The channel on which every commit that adds events to a run says so; the payload is the run's id. */
export const eventChannel = 'tack_events';

/**
 * Adds events to a run, numbered on from its last one, and wakes those who follow it once the
 * transaction commits. The caller holds or takes the run's row, so numbers have no gaps.
 */
export async function appendEvents(
  transaction: Transaction,
  runId: string,
  happenings: readonly Happening[],
): Promise<void> {
  if (happenings.length === 0) return;
  const { seq } = await transaction.run.update({
    where: { id: runId },
    data: { seq: { increment: happenings.length } },
    select: { seq: true },
  });
  const first = seq - happenings.length + 1;
  await transaction.runEvent.createMany({
    data: happenings.map(({ event, at = new Date() }, index) => ({
      ...{ runId, seq: first + index, at },
      event: asStorable({ ...event }) as Prisma.InputJsonObject, // events are made of JSON
    })),
  });
  await transaction.$executeRaw(Prisma.sql`SELECT pg_notify(${eventChannel}, ${runId})`);
}

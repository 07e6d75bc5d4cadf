import { Prisma } from '#server/store/generated/client.ts';
import type { Database } from './open-database.ts';

/** Tells everyone who listens on a channel. @param payload below 8,000 bytes */
export async function notify(database: Database, channel: string, payload: string): Promise<void> {
  await database.$executeRaw(Prisma.sql`SELECT pg_notify(${channel}, ${payload})`);
}

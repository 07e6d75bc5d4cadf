import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '#server/store/generated/client.ts';
import type { PostgresAddress } from '#server/store/postgres/postgres-address.ts';

export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;

/** A transaction waits for a connection while the pool is busy, and may do much when it is kept. */
const transactionOptions = { maxWait: 20_000, timeout: 60_000 } as const;

/** A pool of connections to a migrated database. End it with `$disconnect()`. */
export function openDatabase(address: PostgresAddress): Database {
  return new PrismaClient({ adapter: new PrismaPg({ ...address, max: 8 }), transactionOptions });
}

import { Client } from 'pg';
import type { PostgresAddress } from './postgres-address.ts';

/** Whether a database takes a connection. */
export async function answers(address: PostgresAddress): Promise<boolean> {
  return (await findSilence(address)) === null;
}

/** Why a database takes no connection, in the words of who was asked; null where it takes one. */
export async function findSilence(address: PostgresAddress): Promise<string | null> {
  const client = new Client({ ...address, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {}); // a server that ends while we ask is one that does not answer
  try {
    await client.connect();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Where to connect: what `pg`, pg-boss and Prisma's adapter all take. */
export type PostgresAddress =
  | { readonly host: string; readonly user: string; readonly database: string }
  | { readonly connectionString: string };

/** Where a cluster of Tack's own answers: a socket in its folder. */
export function clusterAddress(folder: string): PostgresAddress {
  return { host: folder, user: 'tack', database: 'postgres' };
}

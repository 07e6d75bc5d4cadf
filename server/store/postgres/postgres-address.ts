/** Where to connect: what `pg`, pg-boss and Prisma's adapter all take. */
export type PostgresAddress =
  | { readonly host: string; readonly user: string; readonly database: string }
  | { readonly connectionString: string };

import type { Transaction } from '#server/store/database/open-database.ts';

/** A tag, and how many workflows have it. */
export type TagCount = { readonly tag: string; readonly count: number };

/** All tags of workflows that were not deleted, the commonest first. */
export function listTags(transaction: Transaction): Promise<TagCount[]> {
  return transaction.$queryRaw<TagCount[]>`
    SELECT "tag", count(DISTINCT "id")::int AS count
    FROM "Workflow", unnest("tags") AS "tag" WHERE "deletedAt" IS NULL
    GROUP BY "tag" ORDER BY count DESC, "tag"`;
}

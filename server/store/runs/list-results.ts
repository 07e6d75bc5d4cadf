import { likeLiteral } from '#server/store/database/like-literal.ts';
import type { Database } from '#server/store/database/open-database.ts';
import { isStorable } from '#server/store/workflows/is-storable.ts';

/** A picture that came out of a run, and what it was asked for with. */
export type RunResult = {
  readonly run: string;
  readonly workflowId: string | null;
  readonly revision: number | null;
  readonly title: string;
  readonly instruction: string | null;
  /** Hashes of the result and of the picture that it was made from. */
  readonly picture: string;
  readonly source: string | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
};

/**
 * Lists what runs have given, the newest first.
 *
 * @param wish.search part of the instruction or of the title, in capitals or not
 * @param wish.aside only of runs that tried something aside, or only of the others
 * @param wish.before only runs begun before: where the page before ended
 */
export async function listResults(
  database: Database,
  wish: {
    readonly search?: string | undefined;
    readonly workflowId?: string | undefined;
    readonly aside?: boolean | undefined;
    readonly before?: Date | undefined;
    readonly limit: number;
  },
): Promise<RunResult[]> {
  const { search = '', workflowId, aside, before, limit } = wish;
  if (!isStorable(search)) return [];
  const words = { contains: likeLiteral(search.trim()), mode: 'insensitive' } as const;
  const rows = await database.run.findMany({
    where: {
      state: 'done',
      picture: { not: null },
      ...(search.trim() === '' ? {} : { OR: [{ instruction: words }, { title: words }] }),
      ...(workflowId === undefined ? {} : { workflowId }),
      ...(aside === undefined ? {} : { aside }),
      ...(before === undefined ? {} : { createdAt: { lt: before } }),
    },
    select: {
      ...{ id: true, workflowId: true, revision: true, title: true, instruction: true },
      ...{ picture: true, source: true, createdAt: true, endedAt: true },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: limit,
  });
  return rows.flatMap(({ id, picture, ...run }) => (picture ? [{ run: id, picture, ...run }] : []));
}

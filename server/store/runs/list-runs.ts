import type { Database } from '#server/store/database/open-database.ts';
import type { RunState } from '#server/store/generated/enums.ts';

const summary = {
  id: true,
  workflowId: true,
  revision: true,
  title: true,
  state: true,
  instruction: true,
  picture: true,
  source: true,
  priority: true,
  position: true,
  seq: true,
  failure: true,
  createdAt: true,
  startedAt: true,
  endedAt: true,
} as const;

/** What to list: runs of one workflow, in some states, started aside or not, before a moment. */
export type RunFilter = {
  readonly workflowId?: string | undefined;
  readonly states?: readonly RunState[] | undefined;
  readonly aside?: boolean | undefined;
  readonly before?: Date | undefined;
  readonly limit: number;
};

/** Runs without their documents, the newest first. */
export async function listRuns(database: Database, filter: RunFilter) {
  const { workflowId, states, aside, before, limit } = filter;
  const rows = await database.run.findMany({
    where: {
      ...(workflowId === undefined ? {} : { workflowId }),
      ...(states === undefined ? {} : { state: { in: [...states] } }),
      ...(aside === undefined ? {} : { aside }),
      ...(before === undefined ? {} : { createdAt: { lt: before } }),
    },
    select: summary,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: limit,
  });
  return rows.map(withDuration);
}

/** The runs that wait, in the order of their turn. */
export async function listQueued(database: Database, limit: number) {
  const rows = await database.run.findMany({
    where: { state: 'queued' },
    select: summary,
    orderBy: [{ priority: 'desc' }, { position: 'asc' }, { createdAt: 'asc' }],
    take: limit,
  });
  return rows.map(withDuration);
}

/** `seconds` from its beginning to its end; of a run that was interrupted, those of its last attempt. */
function withDuration<
  R extends {
    readonly picture: string | null;
    readonly startedAt: Date | null;
    readonly endedAt: Date | null;
  },
>({ picture, ...run }: R) {
  const { startedAt, endedAt } = run;
  const seconds = startedAt && endedAt ? (endedAt.getTime() - startedAt.getTime()) / 1000 : null;
  return { ...run, thumbnail: picture, seconds };
}

import type { Database } from '#server/store/database/open-database.ts';
import type { RunState } from '#server/store/generated/enums.ts';

const summary = {
  id: true,
  workflowId: true,
  revision: true,
  title: true,
  state: true,
  priority: true,
  position: true,
  seq: true,
  failure: true,
  createdAt: true,
  startedAt: true,
  endedAt: true,
} as const;

/** What to list: runs of one workflow, in some states, before a moment. */
export type RunFilter = {
  readonly workflowId?: string | undefined;
  readonly states?: readonly RunState[] | undefined;
  readonly before?: Date | undefined;
  readonly limit: number;
};

/** Runs without their documents, the newest first. */
export function listRuns(database: Database, filter: RunFilter) {
  const { workflowId, states, before, limit } = filter;
  return database.run.findMany({
    where: {
      ...(workflowId === undefined ? {} : { workflowId }),
      ...(states === undefined ? {} : { state: { in: [...states] } }),
      ...(before === undefined ? {} : { createdAt: { lt: before } }),
    },
    select: summary,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: limit,
  });
}

/** The runs that wait, in the order of their turn. */
export function listQueued(database: Database, limit: number) {
  return database.run.findMany({
    where: { state: 'queued' },
    select: summary,
    orderBy: [{ priority: 'desc' }, { position: 'asc' }, { createdAt: 'asc' }],
    take: limit,
  });
}

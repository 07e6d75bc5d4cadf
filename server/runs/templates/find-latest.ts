import type { Backend } from '#server/runs/backend.ts';
import { listWorkflows } from '#server/store/workflows/list-workflows.ts';

/** Id of the workflow that was saved last; null when there is none. */
export async function findLatest({ database }: Pick<Backend, 'database'>): Promise<string | null> {
  const { workflows } = await listWorkflows(database, { limit: 1 });
  return workflows[0]?.id ?? null;
}

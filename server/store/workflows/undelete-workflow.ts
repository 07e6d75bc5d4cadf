import type { Database } from '#server/store/database/open-database.ts';
import { explainTakenName } from './explain-taken-name.ts';
import { workflowNotFound } from './workflow-not-found.ts';

/**
 * Brings back a workflow that was deleted; one that was not stays as it is.
 *
 * @throws AppError workflow/not-found; workflow/name-taken when its name went to another since
 */
export async function undeleteWorkflow(database: Database, id: string): Promise<void> {
  const workflow = await database.workflow.findUnique({ where: { id }, select: { name: true } });
  if (!workflow) throw workflowNotFound({ id });
  await explainTakenName(workflow.name, () =>
    database.workflow.update({ where: { id }, data: { deletedAt: null }, select: { id: true } }),
  );
}

import type { Workflow } from '#nodes/contract/graph.ts';
import { recordArtifacts } from '#server/store/artifact-rows/record-artifacts.ts';
import type { Transaction } from '#server/store/database/open-database.ts';
import type { Prisma } from '#server/store/generated/client.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { writeRevisionFile } from './revision-file.ts';

/** One save: the number it gets, what the workflow is now, and what the person did. */
export type NewRevision = {
  readonly workflow: string;
  readonly number: number;
  readonly document: Workflow;
  readonly note: string;
};

/**
 * Makes a document the newest revision of a workflow that is locked. Its file is written before
 * anything is committed; a workflow is called what its newest document says.
 */
export async function appendRevision(
  transaction: Transaction,
  folders: StoreFolders,
  { workflow, number, document, note }: NewRevision,
): Promise<void> {
  const now = new Date();
  const saved = { workflow, number, note, createdAt: now.toISOString(), document };
  const artifact = await writeRevisionFile(folders, saved);
  await recordArtifacts(transaction, [artifact]);
  await transaction.workflow.update({
    where: { id: workflow },
    data: { revision: number, name: document.name, tags: document.tags ?? [], updatedAt: now },
  });
  await transaction.workflowRevision.create({
    data: {
      ...{ workflowId: workflow, number, note, createdAt: now, artifact: artifact.hash },
      document: document as Prisma.InputJsonObject, // it was parsed from JSON
    },
  });
}

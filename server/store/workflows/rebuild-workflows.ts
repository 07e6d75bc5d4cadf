import { mediaTypes } from '#server/store/artifact-rows/artifact-row.ts';
import { recordArtifacts } from '#server/store/artifact-rows/record-artifacts.ts';
import type { Database, Transaction } from '#server/store/database/open-database.ts';
import type { Prisma } from '#server/store/generated/client.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { appendRevision } from './append-revision.ts';
import { type FoundRevision, findRevisionFiles } from './find-revision-files.ts';

/** The revisions of one workflow, the newest last. */
type History = readonly [FoundRevision, ...FoundRevision[]];

/**
 * Brings back every workflow that the database does not know, from the revisions among the
 * artifacts. A name that is taken gets a number. What was deleted comes back too.
 *
 * @returns how many came back
 */
export async function rebuildWorkflows(database: Database, folders: StoreFolders): Promise<number> {
  const histories = groupByWorkflow(await findRevisionFiles(folders));
  let count = 0;
  for (const history of histories) {
    const isNew = await database.$transaction((transaction) => add(transaction, folders, history));
    if (isNew) count += 1;
  }
  return count;
}

/** The workflow saved last comes first, so that it keeps its name. */
function groupByWorkflow(found: readonly FoundRevision[]): History[] {
  const groups = Object.values(Object.groupBy(found, ({ workflow }) => workflow));
  return groups
    .map((group = []) => onePerNumber(group))
    .filter((history): history is [FoundRevision, ...FoundRevision[]] => history.length > 0)
    .toSorted((a, b) => (newest(a).createdAt < newest(b).createdAt ? 1 : -1));
}

/** A save that was cut off before its commit may have left a file; the one written later counts. */
function onePerNumber(group: readonly FoundRevision[]): FoundRevision[] {
  const inOrder = group.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const byNumber = new Map(inOrder.map((revision) => [revision.number, revision]));
  return [...byNumber.values()].toSorted((a, b) => a.number - b.number);
}

function newest(history: History): FoundRevision {
  return history.at(-1) ?? history[0];
}

async function add(
  transaction: Transaction,
  folders: StoreFolders,
  history: History,
): Promise<boolean> {
  const { workflow: id, number: revision, document, createdAt: updatedAt } = newest(history);
  if (await transaction.workflow.findUnique({ where: { id }, select: { id: true } })) return false;
  const name = await freeName(transaction, document.name);
  const { createdAt } = history[0];
  const { tags = [] } = document;
  await transaction.workflow.create({ data: { id, name, revision, tags, createdAt, updatedAt } });
  await recordArtifacts(transaction, history.map(toArtifact));
  await transaction.workflowRevision.createMany({ data: history.map(toRow) });
  if (name === document.name) return true;
  const renamed = { ...document, name };
  const note = `Renamed from ${document.name}`;
  const next = { workflow: id, number: revision + 1, document: renamed, note };
  await appendRevision(transaction, folders, next);
  return true;
}

async function freeName(transaction: Transaction, wished: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wished : `${wished.slice(0, 190).toWellFormed()} (${count})`;
    const where = { name, deletedAt: null };
    if ((await transaction.workflow.count({ where })) === 0) return name;
  }
}

function toArtifact({ hash, bytes }: FoundRevision) {
  return { hash, bytes, kind: 'document', mediaType: mediaTypes.document, dims: [] } as const;
}

function toRow({ workflow, number, note, createdAt, document, hash }: FoundRevision) {
  const json = document as Prisma.InputJsonObject; // it was parsed from JSON
  return { workflowId: workflow, number, note, createdAt, document: json, artifact: hash };
}

import { AppError } from '#nodes/contract/errors.ts';
import type { ArtifactRow } from '#server/store/artifact-rows/artifact-row.ts';
import { recordArtifacts } from '#server/store/artifact-rows/record-artifacts.ts';
import type { Database, Transaction } from '#server/store/database/open-database.ts';
import type { Prisma } from '#server/store/generated/client.ts';
import type { NodeState } from '#server/store/generated/enums.ts';
import { appendEvents, type Happening } from './append-events.ts';
import { asStorable } from './as-storable.ts';

type References = Readonly<Record<string, { readonly type: string; readonly hash: string }>>;

/** What became of a node. */
export type NodeChange = {
  readonly node: string;
  readonly state: NodeState;
  readonly title?: string;
  readonly type?: string;
  /** Those settings that decide how long it takes. */
  readonly effort?: string;
  /** What its key was made of; null when that is not known any more. */
  readonly parts?: object | null;
  readonly key?: string;
  readonly seconds?: number;
  readonly outputs?: References;
  readonly replaced?: References;
  readonly traces?: Readonly<Record<string, string>>;
  readonly notice?: string;
};

/** An event, what it changes about nodes, and the artifacts that it speaks of. */
export type Change = Required<Happening> & {
  readonly nodes: readonly NodeChange[];
  readonly artifacts: readonly ArtifactRow[];
};

const finished: readonly NodeState[] = ['done', 'cached', 'overridden'];

/**
 * Writes what happened in a run, all or nothing, if this attempt is still the newest. A node that
 * was finished by an earlier attempt stays as it was, and nothing is told of it again.
 *
 * @throws AppError run/superseded when another attempt has taken over, or the run has ended
 */
export function writeProgress(
  database: Database,
  { id, attempt }: { readonly id: string; readonly attempt: number },
  changes: readonly Change[],
): Promise<void> {
  return database.$transaction(async (transaction) => {
    await holdRun(transaction, id, attempt);
    await recordArtifacts(
      transaction,
      changes.flatMap(({ artifacts }) => artifacts),
    );
    const happenings: Happening[] = [];
    for (const change of changes) {
      const isNews = await applyToNodes(transaction, { id, attempt }, change);
      if (isNews || change.nodes.length === 0) happenings.push(change);
    }
    await appendEvents(transaction, id, happenings);
  });
}

/** Locks the run's row for the rest of the transaction. @throws AppError run/superseded */
export async function holdRun(
  transaction: Transaction,
  id: string,
  attempt: number,
): Promise<void> {
  const rows = await transaction.$queryRaw<unknown[]>`
    SELECT 1 FROM "Run" WHERE "id" = ${id} AND "attempt" = ${attempt} AND "state" = 'running'
    FOR UPDATE`;
  if (rows.length === 0) {
    throw new AppError('run/superseded', 'Another process has taken over this run.', {
      details: { run: id, attempt },
    });
  }
}

async function applyToNodes(
  transaction: Transaction,
  run: { readonly id: string; readonly attempt: number },
  { nodes, at }: Pick<Change, 'nodes' | 'at'>,
): Promise<boolean> {
  let isNews = false;
  for (const node of nodes) isNews = (await applyToNode(transaction, run, node, at)) || isNews;
  return isNews;
}

async function applyToNode(
  transaction: Transaction,
  { id, attempt }: { readonly id: string; readonly attempt: number },
  change: NodeChange,
  at: Date,
): Promise<boolean> {
  const { node, title, type = null, effort = null, notice, parts, ...rest } = change;
  if (title !== undefined) {
    await transaction.nodeRun.createMany({
      data: [{ runId: id, node, title, attempt, type, effort }],
      skipDuplicates: true,
    });
    return true;
  }
  const { count } = await transaction.nodeRun.updateMany({
    where: { runId: id, node, state: { notIn: [...finished] } },
    data: {
      ...rest,
      ...(parts ? { parts: asStorable({ ...parts }) as Prisma.InputJsonObject } : {}), // made of JSON
      attempt,
      ...(notice === undefined ? timesOf(change, at) : { notices: { push: asStorable(notice) } }),
    },
  });
  return count > 0;
}

/** A node that starts over has said nothing yet. */
function timesOf({ state }: NodeChange, at: Date) {
  return state === 'running' ? { startedAt: at, notices: [] } : { endedAt: at };
}

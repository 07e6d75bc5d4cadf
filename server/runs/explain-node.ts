import { AppError } from '#nodes/contract/errors.ts';
import { explainKey } from '#server/engine/explain-key.ts';
import type { NodeState } from '#server/store/generated/enums.ts';
import { keyPartsSchema } from '#server/store/result-cache.ts';
import { findRun } from '#server/store/runs/find-run.ts';
import { readNewestParts, type StoredParts } from '#server/store/runs/read-newest-parts.ts';
import { type NodeDuration, readNodeHistory } from '#server/store/runs/read-node-history.ts';
import type { Backend } from './backend.ts';

/** Why a node ran in a run, or did not have to. */
export type NodeExplanation = {
  readonly node: string;
  readonly state: NodeState;
  readonly cached: boolean;
  readonly seconds: number | null;
  readonly key: string | null;
  /** What its key was made of; null for a node that has none (yet). */
  readonly parts: StoredParts | null;
  /** What changed since its newest earlier result in the same workflow; null when it has none. */
  readonly changed: readonly string[] | null;
  /** When it really ran, and how long that took, the newest first. */
  readonly history: readonly NodeDuration[];
};

/**
 * Explains what became of a node in a run.
 *
 * @throws AppError run/not-found when there is no such run, or the node was no part of it
 */
export async function explainNode(
  { database }: Pick<Backend, 'database'>,
  { id, node }: { readonly id: string; readonly node: string },
): Promise<NodeExplanation> {
  const { workflowId, createdAt } = await findRun(database, id);
  const row = await database.nodeRun.findUnique({ where: { runId_node: { runId: id, node } } });
  if (!row) {
    throw new AppError('run/not-found', `Node '${node}' was no part of this run.`, {
      details: { run: id, node },
    });
  }
  const { state, seconds, key } = row;
  const parts = row.parts === null ? null : keyPartsSchema.parse(row.parts);
  const earlier = workflowId
    ? await readNewestParts(database, { workflowId, nodes: [node], before: createdAt })
    : null;
  const before = earlier?.get(node);
  return {
    ...{ node, state, seconds, key, parts },
    cached: state === 'cached',
    changed: parts && before ? explainKey(before, parts) : null,
    history: workflowId ? await readNodeHistory(database, { workflowId, node }) : [],
  };
}

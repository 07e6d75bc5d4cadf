import { type Graph, workflowSchema } from '#nodes/contract/graph.ts';
import { keyPartsSchema } from '#server/store/result-cache.ts';
import { findRun } from '#server/store/runs/find-run.ts';
import type { Backend } from './backend.ts';

/**
 * Finds the packs that took part in what a node of a run gave: its own, and those of all nodes that
 * it depends on. What a person put in place of a node's outputs was made by none.
 *
 * @param wish.node without it, all nodes of the run
 * @returns digests by id
 * @throws  AppError run/not-found
 */
export async function findUsedPacks(
  { database }: Pick<Backend, 'database'>,
  { id, node }: { readonly id: string; readonly node?: string | undefined },
): Promise<Readonly<Record<string, string>>> {
  const { document } = await findRun(database, id);
  const { graph } = workflowSchema.parse(document);
  const nodes = node === undefined ? graph.nodes.map((each) => each.id) : listBefore(graph, node);
  const rows = await database.nodeRun.findMany({
    where: { runId: id, node: { in: nodes } },
    select: { parts: true },
    orderBy: { node: 'asc' },
  });
  const parts = rows.flatMap((row) =>
    row.parts === null ? [] : [keyPartsSchema.parse(row.parts)],
  );
  return Object.assign({}, ...parts.map(({ packs }) => packs));
}

/** A node and all that it depends on. */
function listBefore({ edges }: Graph, node: string): string[] {
  const before = new Set([node]);
  for (const at of before) {
    for (const { from, to } of edges) if (to.node === at) before.add(from.node);
  }
  return [...before];
}

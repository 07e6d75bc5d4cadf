import { catalogue } from '#nodes/catalogue.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { drawPlan } from '#nodes/contract/plan/draw-plan.ts';
import { listMissingPacks } from '#nodes/contract/plan/find-missing-packs.ts';
import { absentPacks } from '#server/packs/absent-packs.ts';
import { findPackFolders } from '#server/packs/find-pack-folders.ts';

/**
 * Makes sure that all packs which a run of a graph needs are there, before the first node runs.
 *
 * @throws AppError pack/unknown, which names every one that is missing
 */
export async function requirePacks(graph: Graph, packsFolders: readonly string[]): Promise<void> {
  const folders = await findPackFolders(packsFolders);
  const { plan } = drawPlan(graph, catalogue);
  const missing = listMissingPacks(plan, new Set(folders.keys())).map(({ pack }) => pack);
  if (missing.length > 0) throw absentPacks([...new Set(missing)], [...folders.keys()]);
}

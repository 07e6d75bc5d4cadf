import { catalogue } from '#nodes/catalogue.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { drawPlan } from '#nodes/contract/plan/draw-plan.ts';
import { listEdits } from '#nodes/editing/list-edits.ts';
import { readDeviceWish } from '#server/devices/read-device-wish.ts';
import { readEditMemory } from '#server/devices/read-edit-memory.ts';
import { tellMemory } from '#server/packs/memory/tell-memory.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { packsFoldersOf } from './packs-places.ts';

/**
 * How much memory the edits of a graph take on the processor, a sentence for each pack and mode; none
 * for packs so small that it does not matter, and none where another device was asked for.
 *
 * @param device what `--device` says
 */
export async function describeMemory(
  graph: Graph,
  folders: StoreFolders,
  device: string | undefined,
): Promise<readonly string[]> {
  const wish = readDeviceWish(device, process.env);
  if (wish !== 'auto' && wish !== 'cpu') return [];
  const memory = readEditMemory('cpu', undefined);
  const { plan } = drawPlan(graph, catalogue);
  return memory ? tellMemory(packsFoldersOf(folders), listEdits(plan), memory) : [];
}

import { catalogue } from '#nodes/catalogue.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { drawPlan } from '#nodes/contract/plan/draw-plan.ts';
import { listEdits } from '#nodes/editing/list-edits.ts';
import type { DeviceName } from '#server/devices/device-names.ts';
import { readEditMemory } from '#server/devices/read-edit-memory.ts';
import { tellMemory } from '#server/packs/memory/tell-memory.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { packsFoldersOf } from './packs-places.ts';

/**
 * How much memory the edits of a graph take on the processor, a sentence for each pack and mode; none
 * for packs so small that it does not matter.
 *
 * @param device what the command's own models run on; null where a server's do, which knows its memory itself
 */
export async function describeMemory(
  graph: Graph,
  folders: StoreFolders,
  device: DeviceName | null,
): Promise<readonly string[]> {
  const memory = device === null ? null : readEditMemory(device, undefined);
  const { plan } = drawPlan(graph, catalogue);
  return memory ? tellMemory(packsFoldersOf(folders), listEdits(plan), memory) : [];
}

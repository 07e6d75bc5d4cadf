import type { MemoryShortage } from '#nodes/contract/run-memory.ts';
import { needsEstimate } from './estimate-edit.ts';
import { findShortage } from './find-shortage.ts';
import { type Edit, type Machine, readWays } from './read-ways.ts';

/**
 * Finds the first of some edits that does not fit; null where all do. Packs so small that memory does not
 * matter are not asked, as they are not when the edit begins.
 */
export async function findEditShortage(
  packsFolders: readonly string[],
  edits: readonly Edit[],
  machine: Machine,
): Promise<MemoryShortage | null> {
  for (const { node, pack, way } of await readWays(packsFolders, edits, machine)) {
    if (!needsEstimate(pack.manifest)) continue;
    const shortage = await findShortage(pack, way, machine.roomBytes);
    if (shortage) return { ...shortage, node };
  }
  return null;
}

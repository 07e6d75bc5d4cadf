import type { RunMemory } from '#nodes/contract/run-memory.ts';
import { findEditShortage } from './find-edit-shortage.ts';
import { type Edit, type Machine, readWays } from './read-ways.ts';
import { recallEstimate } from './recall-estimate.ts';

/** Says what some edits take of the memory there is; null where nothing is known of any. */
export async function weighEdits(
  packsFolders: readonly string[],
  edits: readonly Edit[],
  machine: Machine,
): Promise<RunMemory | null> {
  const ways = await readWays(packsFolders, edits, machine);
  const needs = await Promise.all(ways.map(({ pack, way }) => recallEstimate(pack, way)));
  const known = needs.filter((need) => need !== null);
  if (known.length === 0) return null;
  const shortage = await findEditShortage(packsFolders, edits, machine);
  return { needBytes: Math.max(...known), roomBytes: machine.roomBytes, shortage };
}

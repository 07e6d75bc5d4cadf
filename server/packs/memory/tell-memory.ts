import { needsEstimate } from './estimate-edit.ts';
import { findShortage } from './find-shortage.ts';
import { type Edit, type Machine, readWays } from './read-ways.ts';
import { recallEstimate } from './recall-estimate.ts';
import { tellGigabytes } from './tell-gigabytes.ts';

/**
 * What edits will take of the memory there is, for people who are about to begin: a sentence for each
 * pack and mode, and none for packs so small that it does not matter.
 */
export async function tellMemory(
  packsFolders: readonly string[],
  edits: readonly Edit[],
  machine: Machine,
): Promise<readonly string[]> {
  const { roomBytes } = machine;
  const sentences = new Set<string>();
  for (const { pack, way } of await readWays(packsFolders, edits, machine)) {
    const need = needsEstimate(pack.manifest) ? await recallEstimate(pack, way) : null;
    if (need === null) continue;
    const shortage = await findShortage(pack, way, roomBytes);
    sentences.add(
      shortage
        ? `${shortage.message} Unless memory becomes free, or the edit is remembered, the run is refused.`
        : `Editing with "${pack.manifest.id}" in the mode "${way.mode}" takes about ${tellGigabytes(need)} of memory on the processor; ${tellGigabytes(roomBytes)} are free.`,
    );
  }
  return [...sentences];
}

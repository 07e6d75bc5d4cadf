import type { MemoryShortage } from '#nodes/contract/run-memory.ts';
import type { OpenedPack } from '../open-pack.ts';
import type { EditWay } from './estimate-edit.ts';
import { recallEstimate } from './recall-estimate.ts';
import { tellGigabytes } from './tell-gigabytes.ts';

/** Ways that need less, the likest first, and what a person sets for each. */
function otherWays({ mode, isRowByRow }: EditWay): readonly (EditWay & { setting: string })[] {
  const rows = isRowByRow ? [] : [{ mode, isRowByRow: true, setting: 'TACK_MEMORY=low' }];
  const modes = (['injected', 'plain'] as const)
    .filter((other) => other !== mode && mode !== 'plain')
    .map((other) => ({ mode: other, isRowByRow, setting: `the mode "${other}"` }));
  return [...rows, ...modes];
}

/**
 * Says why an edit does not fit the memory there is, and with which setting it would; null where it fits,
 * or where the UNet cannot be edited with in that way.
 *
 * @param room bytes it may take
 */
export async function findShortage(
  pack: OpenedPack,
  way: EditWay,
  room: number,
): Promise<Omit<MemoryShortage, 'node'> | null> {
  const needBytes = await recallEstimate(pack, way);
  if (needBytes === null || needBytes <= room) return null;
  const problem = `Editing with "${pack.manifest.id}" in the mode "${way.mode}" takes about ${tellGigabytes(needBytes)} of memory, and there are ${tellGigabytes(room)}.`;
  for (const other of otherWays(way)) {
    const less = await recallEstimate(pack, other);
    if (less === null || less > room) continue;
    const remedy = `With ${other.setting} it takes about ${tellGigabytes(less)}.`;
    return { needBytes, message: `${problem} ${remedy}` };
  }
  return { needBytes, message: `${problem} Close other programs, or use a smaller model.` };
}

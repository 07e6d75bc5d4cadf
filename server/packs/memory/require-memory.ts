import { AppError } from '#nodes/contract/errors.ts';
import type { OpenedPack } from '../open-pack.ts';
import { type EditWay, estimateEdit } from './estimate-edit.ts';

type Measured = Pick<OpenedPack, 'folder' | 'manifest'>;

const tell = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;

/** Ways that need less, the likest first, and what a person sets for each. */
function otherWays({ mode, isRowByRow }: EditWay): readonly (EditWay & { setting: string })[] {
  const rows = isRowByRow ? [] : [{ mode, isRowByRow: true, setting: 'TACK_MEMORY=low' }];
  const modes = (['injected', 'plain'] as const)
    .filter((other) => other !== mode && mode !== 'plain')
    .map((other) => ({ mode: other, isRowByRow, setting: `the mode "${other}"` }));
  return [...rows, ...modes];
}

/**
 * Makes sure that an edit fits the memory there is.
 *
 * @param room bytes it may take
 * @throws AppError device/too-little-memory, which names a setting that would fit where there is one
 */
export async function requireMemory(pack: Measured, way: EditWay, room: number): Promise<void> {
  const need = await estimateEdit(pack, way);
  if (need === null || need <= room) return;
  const sentence = await tellShortage(pack, way, { need, room });
  throw new AppError('device/too-little-memory', sentence, {
    details: { needBytes: need, roomBytes: room },
  });
}

/**
 * What an edit will take of the memory there is, for people who are about to begin; null for a UNet
 * that cannot be edited with in that way.
 *
 * @param room bytes that are free now
 */
export async function tellMemory(pack: Measured, way: EditWay, room: number) {
  const need = await estimateEdit(pack, way);
  if (need === null) return null;
  if (need > room) {
    return `${await tellShortage(pack, way, { need, room })} Unless memory becomes free, the edit is refused when it is about to begin.`;
  }
  return `Editing with "${pack.manifest.id}" in the mode "${way.mode}" takes about ${tell(need)} of memory on the processor; ${tell(room)} are free.`;
}

async function tellShortage(
  pack: Measured,
  way: EditWay,
  { need, room }: { readonly need: number; readonly room: number },
): Promise<string> {
  const problem = `Editing with "${pack.manifest.id}" in the mode "${way.mode}" takes about ${tell(need)} of memory, and there are ${tell(room)}.`;
  for (const other of otherWays(way)) {
    const less = await estimateEdit(pack, other);
    if (less === null || less > room) continue;
    return `${problem} With ${other.setting} it takes about ${tell(less)}.`;
  }
  return `${problem} Close other programs, or use a smaller model.`;
}

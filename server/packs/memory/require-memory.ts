import { AppError } from '#nodes/contract/errors.ts';
import type { OpenedPack } from '../open-pack.ts';
import { type EditWay, estimateEdit } from './estimate-edit.ts';

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
export async function requireMemory(
  pack: Pick<OpenedPack, 'folder' | 'manifest'>,
  way: EditWay,
  room: number,
): Promise<void> {
  const need = await estimateEdit(pack, way);
  if (need === null || need <= room) return;
  const problem = `Editing with "${pack.manifest.id}" in the mode "${way.mode}" takes about ${tell(need)} of memory, and there are ${tell(room)}.`;
  for (const other of otherWays(way)) {
    const less = await estimateEdit(pack, other);
    if (less === null || less > room) continue;
    throw refuse(`${problem} With ${other.setting} it takes about ${tell(less)}.`, need, room);
  }
  throw refuse(`${problem} Close other programs, or use a smaller model.`, need, room);
}

function refuse(sentence: string, needBytes: number, roomBytes: number): AppError {
  return new AppError('device/too-little-memory', sentence, { details: { needBytes, roomBytes } });
}

import { readRoom } from '#server/devices/read-memory.ts';
import type { Shelf } from '#server/models/sessions/shelf.ts';
import { type EditWay, needsEstimate } from '#server/packs/memory/estimate-edit.ts';
import { requireMemory } from '#server/packs/memory/require-memory.ts';
import type { OpenedPack } from '#server/packs/open-pack.ts';

/**
 * Makes sure that an edit on the processor fits the memory there is, where a pack is large enough to
 * ask. Cards say of themselves when they are full.
 *
 * @throws AppError device/too-little-memory
 */
export async function requireEditMemory(
  { device }: Shelf,
  pack: OpenedPack,
  way: EditWay,
): Promise<void> {
  if (device !== 'cpu' || !needsEstimate(pack.manifest)) return;
  await requireMemory(pack, way, readRoom());
}

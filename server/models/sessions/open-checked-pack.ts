import type { Work } from '#nodes/contract/work.ts';
import { type OpenedPack, openPack } from '#server/packs/open-pack.ts';

/**
 * Opens a pack and tells how much of it has been checked, where that has to be done.
 *
 * @throws AppError pack/*; the signal's AbortError
 */
export function openCheckedPack(
  places: Parameters<typeof openPack>[0],
  id: string,
  work: Pick<Work, 'signal' | 'onCheck'>,
): Promise<OpenedPack> {
  let checked = 0;
  return openPack(places, id, {
    signal: work.signal,
    onBytes(bytes, totalBytes) {
      checked += bytes;
      work.onCheck?.(checked, totalBytes);
    },
  });
}

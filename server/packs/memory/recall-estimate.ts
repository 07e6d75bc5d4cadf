import type { OpenedPack } from '../open-pack.ts';
import { type EditWay, estimateEdit } from './estimate-edit.ts';

const estimates = new Map<string, Promise<number | null>>();

/** What `estimateEdit` says, computed once in this process for each way and content of a pack. */
export function recallEstimate(pack: OpenedPack, way: EditWay): Promise<number | null> {
  const name = [pack.digest, way.mode, way.isRowByRow].join(' ');
  const known = estimates.get(name);
  if (known) return known;
  const estimate = estimateEdit(pack, way);
  estimates.set(name, estimate);
  estimate.catch(() => estimates.delete(name)); // a file that was missing may be there the next time
  return estimate;
}

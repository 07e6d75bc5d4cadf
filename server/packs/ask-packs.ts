import { findEditShortage } from './memory/find-edit-shortage.ts';
import type { Edit, Machine } from './memory/read-ways.ts';
import { readPackDigest } from './read-pack-digest.ts';

/** What is asked of packs before a run begins. @param packsFolders where they lie */
export function askPacks(packsFolders: readonly string[]) {
  return {
    packDigest: (pack: string) => readPackDigest(packsFolders, pack),
    findShortage: (edits: readonly Edit[], machine: Machine) =>
      findEditShortage(packsFolders, edits, machine),
  };
}

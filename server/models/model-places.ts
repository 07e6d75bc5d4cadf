import type { Shelf } from './sessions/shelf.ts';

/** Where models come from and where they are kept. */
export type ModelPlaces = {
  /** Folders of packs, searched in order. */
  readonly packsFolders: readonly string[];
  /** Where it is noted which pack files were already hashed. */
  readonly recordsFolder: string;
  /** Where graphs are kept that were derived from a pack's own. */
  readonly graphsFolder: string;
  readonly shelf: Shelf;
  /** Where diffusion sessions write what each of their operators ran on, once closed; nowhere when absent. */
  readonly profilesFolder?: string;
};

import { createStore, type StoreApi } from 'zustand/vanilla';

/** Ids of the packs that can be used; null until they are known. */
export type UsablePacks = ReadonlySet<string> | null;
export type PacksStore = StoreApi<{ readonly usable: UsablePacks }>;

/** Nothing known yet. */
export function createPacksStore(): PacksStore {
  return createStore(() => ({ usable: null }));
}

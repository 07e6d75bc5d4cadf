import { createStore } from 'zustand/vanilla';

type LockedSeeds = { readonly places: ReadonlySet<string> };

/** Seeds that stay when others are shuffled, by their places; as long as the page is open. */
export const lockedSeeds = createStore<LockedSeeds>(() => ({ places: new Set() }));

/** Locks a seed or frees it. */
export function lockSeed(place: string, isLocked: boolean): void {
  const places = new Set(lockedSeeds.getState().places);
  if (isLocked) places.add(place);
  else places.delete(place);
  lockedSeeds.setState({ places });
}

import type { CachePlaces } from './cache-places.ts';
import type { HubFile, HubListing } from './hub-file.ts';
import type { Hub } from './open-hub.ts';

/** A file to be fetched, and who is told how it goes. */
export type BlobWish = {
  readonly hub: Hub;
  readonly listing: HubListing;
  readonly file: HubFile;
  readonly places: CachePlaces;
  readonly signal: AbortSignal;
  readonly tally: Tally;
};

/** Counts bytes: those that were there and are right so far, and those that came. */
export type Tally = {
  /** Negative when they have to come again. */
  found(bytes: number): void;
  fetched(bytes: number): void;
};

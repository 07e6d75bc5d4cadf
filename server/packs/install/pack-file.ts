import type { DescribedPack } from '../recipes/recipe.ts';

/** A file that will be part of a pack, checked and at hand. */
export type PackFile = {
  /** In the pack. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Where its bytes are now. */
  readonly place: string;
};

/** Everything a pack is made of, before it is one. */
export type PackParts = {
  readonly files: readonly PackFile[];
  /** Whether its files may share their bytes on disk with where they are now. */
  readonly mayLink: boolean;
  readonly origins: readonly Origin[];
  /** What a recipe read of it; null where its own pack.json says everything. */
  readonly described: DescribedPack | null;
};

/** Where files came from, and what takes room there. */
export type Origin =
  | { readonly type: 'folder'; readonly folder: string }
  | {
      readonly type: 'hub';
      readonly repository: string;
      readonly commit: string;
      readonly blobs: readonly string[];
    };

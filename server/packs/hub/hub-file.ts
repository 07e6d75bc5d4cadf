/** A file of a repository, as the Hub lists it at one commit. */
export type HubFile = {
  readonly path: string;
  readonly bytes: number;
  /**
   * What names its bytes, and the file in the cache: the SHA-256 of what lies in large file storage,
   * or git's SHA-1 of a blob.
   */
  readonly blob: string;
};

/** The files of a repository at one commit. */
export type HubListing = {
  readonly repository: string;
  /** What was asked for: a branch, a tag or a commit. */
  readonly revision: string;
  readonly commit: string;
  readonly files: readonly HubFile[];
};

/** A repository of the Hub at a revision. */
export type HubPlace = { readonly repository: string; readonly revision: string };

import path from 'node:path';

/** Where the cache keeps a repository: the layout that all tools of the Hub share. */
export type CachePlaces = {
  readonly folder: string;
  /** A file's bytes, by their hash. */
  blob(hash: string): string;
  /** The bytes of a download that has not ended. */
  partial(hash: string): string;
  /** Held by the one who downloads a blob. */
  lock(hash: string): string;
  /** Names the commit that a branch or a tag meant when it was last asked for. */
  ref(revision: string): string;
  /** The files of a commit by their names, as links to blobs. */
  snapshot(commit: string): string;
};

/** Names the places of a repository in the cache; makes none. */
export function cachePlaces(cacheFolder: string, repository: string): CachePlaces {
  const name = ['models', ...repository.split('/')].join('--');
  const folder = path.join(cacheFolder, name);
  return {
    folder,
    blob: (hash) => path.join(folder, 'blobs', hash),
    // Other tools append to HASH.incomplete under a lock that Node cannot take: this is our own.
    partial: (hash) => path.join(folder, 'blobs', `${hash}.tack.incomplete`),
    lock: (hash) => path.join(cacheFolder, '.locks', name, `${hash}.tack.lock`),
    ref: (revision) => path.join(folder, 'refs', revision),
    snapshot: (commit) => path.join(folder, 'snapshots', commit),
  };
}

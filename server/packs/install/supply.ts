import type { Tally } from '../hub/blob-wish.ts';
import type { Origin, PackFile } from './pack-file.ts';

/** Where the files of a pack are taken from: a repository of the Hub, or a folder. */
export type Supply = {
  /** What is told of it. */
  readonly name: string;
  /** All that it holds. */
  readonly files: readonly SuppliedFile[];
  /** Whether what was taken may share its bytes on disk with where it is. */
  readonly mayLink: boolean;
  /** Makes sure that there is room for files. @throws AppError store/full */
  requireRoom(paths: readonly string[]): Promise<void>;
  /** Brings files here, hashed, in the order asked for. @throws AppError hub/*, store/full */
  take(paths: readonly string[], tally: Tally): Promise<readonly PackFile[]>;
  /** Where all that was taken so far came from. */
  origin(): Origin;
};

export type SuppliedFile = { readonly path: string; readonly bytes: number };

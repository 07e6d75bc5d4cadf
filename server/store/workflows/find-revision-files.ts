import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { listFiles } from '#server/store/list-files.ts';
import { sha256 } from '#server/store/sha256.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { isRevisionFile } from './is-revision-file.ts';
import { type RevisionFile, revisionFileSchema } from './revision-file.ts';

/** A revision that was found, and the artifact it was found in. */
export type FoundRevision = RevisionFile & { readonly hash: string; readonly bytes: number };

/** Finds the saved revisions among the artifacts; what is damaged or something else is passed over. */
export async function findRevisionFiles(folders: StoreFolders): Promise<FoundRevision[]> {
  const found: FoundRevision[] = [];
  for (const { file, bytes } of await listFiles(folders.artifacts)) {
    const revision = (await isRevisionFile(file)) ? await readRevisionFile(file) : null;
    if (revision) found.push({ ...revision, hash: basename(file), bytes });
  }
  return found;
}

async function readRevisionFile(file: string): Promise<RevisionFile | null> {
  const bytes = await readFile(file);
  if (sha256(bytes) !== basename(file)) return null;
  const parsed = revisionFileSchema.safeParse(JSON.parse(bytes.toString('utf8')));
  return parsed.success ? parsed.data : null;
}

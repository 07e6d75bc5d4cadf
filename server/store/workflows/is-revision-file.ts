import { open } from 'node:fs/promises';
import { revisionFileStart } from './revision-file.ts';

/**
 * Whether an artifact begins like a saved revision. Those are never swept, known to a database or
 * not: when it is lost they are all that is left of the workflows.
 */
export async function isRevisionFile(file: string): Promise<boolean> {
  const start = Buffer.alloc(revisionFileStart.length);
  try {
    await using handle = await open(file, 'r');
    await handle.read(start, 0, start.length, 0);
    return start.toString('latin1') === revisionFileStart;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Those that are no saved revisions. */
export async function withoutRevisions<T extends { readonly file: string }>(
  artifacts: readonly T[],
): Promise<T[]> {
  const others: T[] = [];
  for (const artifact of artifacts) {
    if (!(await isRevisionFile(artifact.file))) others.push(artifact);
  }
  return others;
}

import { readFile } from 'node:fs/promises';
import { artifactFile } from '#server/store/artifact-files.ts';
import { verifyArtifact } from '#server/store/artifact-rows/verify-artifact.ts';
import { listReferences } from '#server/store/keeping/list-references.ts';
import { storeFolders } from '#server/store/store-folders.ts';
import type { ScratchHome } from './scratch-home.ts';

/** Which artifacts that rows refer to are missing or not what their hash says, of how many. */
export async function findDamage(home: ScratchHome) {
  const hashes = await home.ask((database) =>
    database.$transaction((transaction) => listReferences(transaction, 'all')),
  );
  const folders = storeFolders(home.path);
  const damaged: string[] = [];
  for (const hash of hashes) {
    const bytes = await readFile(artifactFile(folders, hash)).catch(() => null);
    if (bytes === null || !(await verifyArtifact(hash, bytes))) damaged.push(hash);
  }
  return { count: hashes.size, damaged };
}

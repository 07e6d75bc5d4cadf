import { copyFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { artifactFile } from '#server/store/artifact-files.ts';
import { verifyArtifact } from '#server/store/artifact-rows/verify-artifact.ts';
import { sha256 } from '#server/store/sha256.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import type { BackupManifest } from './backup-manifest.ts';

/**
 * Puts artifacts beside the rows of a backup, without copying them where the disk can do that. One
 * that is gone or damaged is left out.
 *
 * @returns what the manifest says of them, and the hashes that are there
 */
export async function stageArtifacts(
  folders: StoreFolders,
  references: ReadonlySet<string>,
  place: { readonly folder: string; readonly signal: AbortSignal },
): Promise<BackupManifest['artifacts'] & { readonly staged: ReadonlySet<string> }> {
  await mkdir(join(place.folder, 'artifacts'));
  const staged = new Set<string>();
  for (const hash of [...references].toSorted()) {
    place.signal.throwIfAborted();
    const isStaged = await stage(folders, hash, join(place.folder, 'artifacts', hash));
    if (isStaged) staged.add(hash);
  }
  const list = [...staged].map((hash) => `${hash}\n`).join('');
  await writeFile(join(place.folder, 'artifacts.txt'), list, { mode: 0o600 });
  return { count: staged.size, sha256: sha256(list), staged };
}

async function stage(folders: StoreFolders, hash: string, to: string): Promise<boolean> {
  const from = artifactFile(folders, hash);
  try {
    await link(from, to).catch(() => copyFile(from, to));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
  if (await verifyArtifact(hash, await readFile(to))) return true;
  await rm(to);
  return false;
}

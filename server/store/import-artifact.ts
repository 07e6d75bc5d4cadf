import type { ArtifactType } from '#nodes/contract/artifact-type-of.ts';
import { embeddedPack } from '#nodes/contract/pack-param.ts';
import { importPicture } from './import-picture.ts';
import { readValueFile } from './read-value-file.ts';
import type { ValueStore } from './value-store.ts';

/**
 * Keeps a file of the person's for a param that names a stored value.
 *
 * @returns its hash, and what the person should know
 * @throws AppError file/*, image/*, value/*; the sentence names the file
 */
export async function importArtifact(
  file: string,
  type: ArtifactType,
  values: ValueStore,
): Promise<{ readonly hash: string; readonly notices: readonly string[] }> {
  if (type !== 'direction') return importPicture(file, type, values);
  const { hash } = await values.store(type, await readValueFile(file, type, embeddedPack));
  return { hash, notices: [] };
}

import { manifestName, readManifestFile } from '../read-manifest.ts';
import { requireAccepted } from './accepted-files.ts';
import { createTally, type InstallProgress } from './install-progress.ts';
import type { PackParts } from './pack-file.ts';
import type { Supply } from './supply.ts';

const uncounted = { found: () => {}, fetched: () => {} };

/**
 * Gathers the files that a pack.json names.
 *
 * @throws AppError pack/*, hub/*, store/full
 */
export async function gatherByManifest(
  supply: Supply,
  onProgress: (progress: InstallProgress) => void,
): Promise<PackParts> {
  const [manifest] = await supply.take([manifestName], uncounted); // counted with the others
  if (!manifest) throw new RangeError(`no ${manifestName} in ${supply.name}`);
  const { files: listed } = (await readManifestFile(manifest.place, supply.name)).manifest;
  const wanted = [manifestName, ...listed.map((file) => file.path)];
  requireAccepted(wanted, supply.name);
  await supply.requireRoom(wanted);
  const present = supply.files.filter((file) => wanted.includes(file.path));
  const totalBytes = present.reduce((sum, { bytes }) => sum + bytes, 0);
  const files = await supply.take(wanted, createTally(totalBytes, onProgress));
  return { files, mayLink: supply.mayLink, origins: [supply.origin()], described: null };
}

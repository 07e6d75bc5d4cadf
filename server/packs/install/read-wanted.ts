import { AppError } from '#nodes/contract/errors.ts';
import { manifestName, readManifest } from '../read-manifest.ts';
import { requireAccepted } from './accepted-files.ts';

/**
 * The paths that belong to a pack: its pack.json and all that it names.
 *
 * @param source what is told of where they come from
 * @throws AppError pack/invalid, pack/refused-file
 */
export async function readWanted(folder: string, source: string): Promise<ReadonlySet<string>> {
  const { manifest } = await readManifest(folder);
  const wanted = new Set([manifestName, ...manifest.files.map((file) => file.path)]);
  requireAccepted([...wanted], source);
  return wanted;
}

/** What has no pack.json is refused before anything of it is fetched. */
export function withoutManifest(source: string): AppError {
  return new AppError(
    'pack/missing-file',
    `${source} has no ${manifestName}: Tack takes packs as tools/export makes them ("tack packs export ID" says how).`,
    { details: { source } },
  );
}

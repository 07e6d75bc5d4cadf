import type { PackManifest } from './pack-manifest.ts';

/** Bytes of all files in one of a pack's folders: graph and weights. */
export function weightBytes({ files }: PackManifest, folder: string): number {
  const inside = files.filter(({ path }) => path.startsWith(`${folder}/`));
  return inside.reduce((sum, { bytes }) => sum + bytes, 0);
}

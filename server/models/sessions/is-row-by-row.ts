import path from 'node:path';
import type { PackManifest } from '#server/packs/pack-manifest.ts';
import type { Shelf } from './shelf.ts';
import { weightBytes } from './weight-bytes.ts';

/** Whether memory is saved with a pack: its UNet has more weights than may take all rows at once. */
export function isRowByRow({ rowLimit }: Shelf, manifest: PackManifest): boolean {
  const file = manifest.diffusion?.unet.file;
  return file !== undefined && weightBytes(manifest, path.posix.dirname(file)) > rowLimit;
}

import type { PackManifest } from '#server/packs/pack-manifest.ts';
import { unetBytes } from '#server/packs/unet-bytes.ts';
import type { Shelf } from './shelf.ts';

/** Whether memory is saved with a pack: its UNet has more weights than may take all rows at once. */
export function isRowByRow({ rowLimit }: Shelf, manifest: PackManifest): boolean {
  return unetBytes(manifest) > rowLimit;
}

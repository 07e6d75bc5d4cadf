import path from 'node:path';
import type { PackManifest } from './pack-manifest.ts';
import { weightBytes } from './weight-bytes.ts';

/** Bytes of a pack's UNet, graph and weights; 0 where it has none. */
export function unetBytes(manifest: PackManifest): number {
  const file = manifest.diffusion?.unet.file;
  return file === undefined ? 0 : weightBytes(manifest, path.posix.dirname(file));
}

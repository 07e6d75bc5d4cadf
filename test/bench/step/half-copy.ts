import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readManifest } from '#server/packs/read-manifest.ts';
import { copyPack } from '#test/helpers/half/copy-pack.ts';
import { benchFolder } from './bench-places.ts';

/** A copy of a pack in half precision, made once. @returns its folder */
export async function halfCopy(pack: string): Promise<string> {
  const { digest } = await readManifest(resolve(pack));
  const id = `${basename(resolve(pack))}-fp16`;
  const parent = join(benchFolder, 'half', digest.slice(0, 16));
  const folder = join(parent, id);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(parent, { recursive: true });
  await copyPack(resolve(pack), { folder: partial, id, precision: 'half' });
  renameSync(partial, folder);
  return folder;
}

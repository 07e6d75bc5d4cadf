import { findPackFolders } from './find-pack-folders.ts';
import { readManifest } from './read-manifest.ts';

/** What a pack takes by itself and what it reaches, without hashing its files; null where it is not there or edits no pictures. */
export async function readPackFacts(packsFolders: readonly string[], id: string) {
  const folder = (await findPackFolders(packsFolders)).get(id);
  if (!folder) return null;
  const { reach, diffusion } = (await readManifest(folder)).manifest;
  if (!diffusion) return null;
  const { steps, guidance, attentionGuided, attentionInjected } = diffusion.defaults;
  const usualPsnr = reach?.usualPsnr ?? null;
  return { usualPsnr, steps, guidance, attentionGuided, attentionInjected };
}

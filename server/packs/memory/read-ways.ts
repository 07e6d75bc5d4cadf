import { access } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';
import type { EditMode } from '#nodes/contract/toolbox.ts';
import { findPackFolders } from '../find-pack-folders.ts';
import type { OpenedPack } from '../open-pack.ts';
import { readManifest } from '../read-manifest.ts';
import { unetBytes } from '../unet-bytes.ts';
import type { EditWay } from './estimate-edit.ts';

/** An edit of a graph, as far as memory depends on it. */
export type Edit = { readonly node: string; readonly pack: string; readonly mode: EditMode };

/** What edits have to do with on the processor. */
export type Machine = {
  /** Weights (bytes) above which a UNet takes the rows of a step one at a time. */
  readonly rowLimit: number;
  /** Bytes that an edit may take now. */
  readonly roomBytes: number;
};

type EditOfPack = { readonly node: string; readonly pack: OpenedPack; readonly way: EditWay };

/**
 * Reads the packs of edits, without hashing a file, and says how each would be made. Packs that are not
 * there or cannot be used are left out: the run says so itself.
 */
export async function readWays(
  packsFolders: readonly string[],
  edits: readonly Edit[],
  { rowLimit }: Pick<Machine, 'rowLimit'>,
): Promise<readonly EditOfPack[]> {
  const ids = new Set(edits.map(({ pack }) => pack));
  const packs = new Map<string, OpenedPack>();
  for (const [id, folder] of await findPackFolders(packsFolders)) {
    const pack = ids.has(id) ? await readDiffusionPack(folder) : null;
    if (pack) packs.set(id, pack);
  }
  return edits.flatMap(({ node, pack: id, mode }) => {
    const pack = packs.get(id);
    if (!pack) return [];
    return [{ node, pack, way: { mode, isRowByRow: unetBytes(pack.manifest) > rowLimit } }];
  });
}

async function readDiffusionPack(folder: string): Promise<OpenedPack | null> {
  try {
    const read = await readManifest(folder);
    const { diffusion } = read.manifest;
    if (!diffusion) return null;
    await access(path.join(folder, diffusion.unet.file));
    return { folder, ...read };
  } catch (error) {
    if (error instanceof AppError || isMissing(error)) return null;
    throw error;
  }
}

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

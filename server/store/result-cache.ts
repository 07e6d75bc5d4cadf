import { readFile, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { canonicalJson } from '#nodes/contract/canonical-json.ts';
import { type PortType, portTypes } from '#nodes/contract/ports.ts';
import type { StoreFolders } from './store-folders.ts';
import { writeFileSafely } from './write-file-safely.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const portNames = Object.keys(portTypes) as [PortType, ...PortType[]];

/** What a key was made of; kept to explain later changes. */
export const keyPartsSchema = z.object({
  type: z.string(),
  version: z.number(),
  params: z.record(z.string(), z.unknown()),
  inputs: z.record(z.string(), z.string()),
  tools: z.record(z.string(), z.string()),
  packs: z.record(z.string(), z.string()),
  numerics: z.string().nullable(),
});

/** What a cache file says of a node that ran. */
const cachedResultSchema = z.object({
  format: z.literal(1),
  key: hash,
  parts: keyPartsSchema,
  outputs: z.record(z.string(), z.object({ type: z.enum(portNames), hash })),
  notices: z.array(z.string()),
  traces: z.record(z.string(), hash),
  seconds: z.number(),
});
export type CachedResult = Omit<z.infer<typeof cachedResultSchema>, 'format'>;

/** Results of nodes by key: one small file each, naming the values. */
export type ResultCache = {
  recall(key: string): Promise<CachedResult | null>;
  remember(result: CachedResult): Promise<void>;
  /** What a key was made of, whether its values are still there or not. */
  readParts(key: string): Promise<CachedResult['parts'] | null>;
};

/**
 * Opens the cache of a TACK_HOME.
 *
 * @param isThere whether a value is still stored; a result that lost one is forgotten
 */
export function openResultCache(
  folders: StoreFolders,
  isThere: (hash: string) => Promise<boolean>,
): ResultCache {
  const fileOf = (key: string) => join(folders.cache, `${hash.parse(key)}.json`);
  return {
    async recall(key) {
      const file = fileOf(key);
      const text = await readIfThere(file);
      if (text === null) return null;
      const result = parse(text);
      if (result?.key !== key || !(await areThere(result, isThere))) {
        await rm(file, { force: true });
        return null;
      }
      const now = new Date();
      await utimes(file, now, now);
      return result;
    },
    async readParts(key) {
      const text = await readIfThere(fileOf(key));
      return text === null ? null : (parse(text)?.parts ?? null);
    },
    async remember(result) {
      await writeFileSafely(fileOf(result.key), canonicalJson({ format: 1, ...result }), {
        temporary: folders.temporary,
        mode: 0o600,
      });
    },
  };
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** A cache file that cannot be understood is worth no failure: the node simply runs again. */
function parse(text: string): CachedResult | null {
  try {
    const { format: _, ...result } = cachedResultSchema.parse(JSON.parse(text));
    return result;
  } catch {
    return null;
  }
}

async function areThere(result: CachedResult, isThere: (hash: string) => Promise<boolean>) {
  const hashes = Object.values(result.outputs).map((output) => output.hash);
  for (const value of [...hashes, ...Object.values(result.traces)]) {
    if (!(await isThere(value))) return false;
  }
  return true;
}

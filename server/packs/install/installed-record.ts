import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';

const recordSchema = z.object({
  installedAt: z.string(),
  placing: z.enum(['linked', 'copied']),
  origins: z.array(
    z.union([
      z.object({ type: z.literal('folder'), folder: z.string() }),
      z.object({
        type: z.literal('hub'),
        repository: z.string(),
        commit: z.string(),
        blobs: z.array(z.string()),
      }),
    ]),
  ),
});

/** How a pack came to be here: kept beside its pack.json. */
export type InstalledRecord = z.infer<typeof recordSchema>;

export const recordName = 'installed.json';

/** The record of an installed pack; null for one that somebody put there by hand. */
export async function readInstalledRecord(folder: string): Promise<InstalledRecord | null> {
  const text = await readFile(path.join(folder, recordName), 'utf8').catch(() => null);
  return text === null ? null : recordSchema.parse(JSON.parse(text));
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { canonicalJson } from '#nodes/contract/canonical-json.ts';
import type { StoreFolders } from './store-folders.ts';
import { writeFileSafely } from './write-file-safely.ts';

const recordSchema = z.object({
  format: z.literal(1),
  /** Tool -> version, of those that run models. */
  versions: z.record(z.string(), z.string()),
  numerics: z.string(),
});

/** What a key says of the tools that run models, as the worker described them last. */
export type ToolRecord = Omit<z.infer<typeof recordSchema>, 'format'>;

const fileIn = (folders: StoreFolders) => join(folders.derived, 'tools.json');

/** Notes how the models of this home compute, for those who do not load them. */
export async function writeToolRecord(folders: StoreFolders, record: ToolRecord): Promise<void> {
  const { versions, numerics } = record;
  await writeFileSafely(fileIn(folders), canonicalJson({ format: 1, versions, numerics }));
}

/** What was noted last; null where no worker has loaded models yet. */
export async function readToolRecord(folders: StoreFolders): Promise<ToolRecord | null> {
  const text = await readFile(fileIn(folders), 'utf8').catch(() => '');
  const parsed = text === '' ? null : recordSchema.safeParse(JSON.parse(text));
  return parsed?.success ? parsed.data : null;
}

/** Notes that models compute otherwise now: nothing is foretold by an old device. */
export async function correctToolRecord(folders: StoreFolders, numerics: string): Promise<void> {
  const record = await readToolRecord(folders);
  if (record && record.numerics !== numerics)
    await writeToolRecord(folders, { ...record, numerics });
}

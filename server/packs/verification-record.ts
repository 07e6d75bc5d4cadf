import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';

const recordSchema = z.record(
  z.string(),
  z.object({ bytes: z.number(), modifiedMs: z.number(), sha256: z.string() }),
);

/** What was found when each file of a pack was last hashed, by its path inside the pack. */
export type VerificationRecord = z.infer<typeof recordSchema>;

const recordFile = (recordsFolder: string, packFolder: string) =>
  path.join(recordsFolder, `${createHash('sha256').update(packFolder).digest('hex')}.json`);

/** Reads a pack's record. A missing or unreadable one is empty: the files are then hashed again. */
export async function readVerificationRecord(
  recordsFolder: string,
  packFolder: string,
): Promise<VerificationRecord> {
  try {
    return recordSchema.parse(
      JSON.parse(await readFile(recordFile(recordsFolder, packFolder), 'utf8')),
    );
  } catch {
    return {};
  }
}

/** Writes a pack's record in one piece: a reader sees the old one or the new one. */
export async function writeVerificationRecord(
  recordsFolder: string,
  packFolder: string,
  record: VerificationRecord,
): Promise<void> {
  await mkdir(recordsFolder, { recursive: true });
  const file = recordFile(recordsFolder, packFolder);
  const partial = `${file}.${randomUUID()}`;
  await writeFile(partial, JSON.stringify(record));
  await rename(partial, file);
}

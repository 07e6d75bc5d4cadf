import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { ErrorCode } from '#nodes/contract/errors.ts';
import { installPlaces } from '../install/install-places.ts';
import { packPrecision } from '../pack-manifest.ts';

const noteSchema = z.object({
  /** The repository that a person named; null for the one that is known. */
  from: z.string().nullable(),
  /** The precision that they asked for; null for the recommended one. */
  variant: packPrecision.nullable().default(null),
  beganAt: z.string(),
  /** `going` in the note of a server that is gone: it was interrupted. */
  state: z.enum(['going', 'cancelled', 'failed', 'done']),
  bytes: z.object({ done: z.number(), total: z.number() }).nullable(),
  problem: z
    .object({ code: z.custom<ErrorCode>((code) => typeof code === 'string'), message: z.string() })
    .nullable(),
});

/** What is kept of an installation that somebody asked the server for. */
export type WorkNote = z.infer<typeof noteSchema>;

const ending = '.note.json';

/** Reads the notes of all installations, by pack; one that cannot be read counts as none. */
export async function readWorkNotes(packsFolder: string): Promise<Map<string, WorkNote>> {
  const folder = installPlaces(packsFolder, '').work;
  const names = await readdir(folder).catch(() => []); // nothing was ever installed
  const notes = new Map<string, WorkNote>();
  for (const name of names.filter((each) => each.endsWith(ending))) {
    const text = await readFile(path.join(folder, name), 'utf8').catch(() => '');
    const note = parse(text);
    if (note) notes.set(name.slice(0, -ending.length), note);
  }
  return notes;
}

function parse(text: string): WorkNote | undefined {
  try {
    return noteSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // cut off by a full disk
  }
}

/** Writes the note of an installation in one piece. */
export async function writeWorkNote(
  packsFolder: string,
  pack: string,
  note: WorkNote,
): Promise<void> {
  const folder = installPlaces(packsFolder, pack).work;
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${pack}${ending}`);
  const part = `${file}.${randomUUID()}`;
  try {
    await writeFile(part, JSON.stringify(note));
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

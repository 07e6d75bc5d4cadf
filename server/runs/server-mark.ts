import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { writeFileSafely } from '#server/store/write-file-safely.ts';

const markSchema = z.object({
  process: z.int(),
  url: z.url(),
  secret: z.string(),
  /** What its models run on; null where it leaves that to other processes. */
  device: z.string().nullable().default(null),
});

/** A server that is up on a TACK_HOME, and what programs of the same user show it. */
export type ServerMark = z.infer<typeof markSchema>;

const fileOf = (folders: StoreFolders) => join(folders.home, 'server.json');

/** Tells programs of the same user where the server is; nobody else can read it. */
export async function markServer(folders: StoreFolders, mark: ServerMark): Promise<void> {
  await writeFileSafely(fileOf(folders), JSON.stringify(mark), { mode: 0o600 });
}

/** Takes the mark away, if it is still this process's. */
export async function unmarkServer(folders: StoreFolders): Promise<void> {
  const mark = await readMark(folders);
  if (mark?.process === process.pid) await rm(fileOf(folders), { force: true });
}

/** The server that is up on this home; null when there is none. A killed one's mark counts as none. */
export async function findServer(folders: StoreFolders): Promise<ServerMark | null> {
  const mark = await readMark(folders);
  return mark && isAlive(mark.process) ? mark : null;
}

async function readMark(folders: StoreFolders): Promise<ServerMark | null> {
  try {
    return markSchema.parse(JSON.parse(await readFile(fileOf(folders), 'utf8')));
  } catch {
    return null; // none, or half of one: then nobody is there
  }
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

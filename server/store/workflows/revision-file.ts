import * as z from 'zod';
import { canonicalJson } from '#nodes/contract/canonical-json.ts';
import { workflowSchema } from '#nodes/contract/graph.ts';
import { openArtifactFiles } from '#server/store/artifact-files.ts';
import type { ArtifactRow } from '#server/store/artifact-rows/artifact-row.ts';
import { mediaTypes } from '#server/store/artifact-rows/artifact-row.ts';
import { sha256 } from '#server/store/sha256.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';

/** A saved revision as an artifact: all that it takes to bring it back without a database. */
export const revisionFileSchema = z.strictObject({
  format: z.literal('tack-revision'),
  version: z.literal(1),
  workflow: z.string().min(1),
  number: z.int().positive(),
  note: z.string(),
  createdAt: z.iso.datetime(),
  document: workflowSchema,
});
export type RevisionFile = z.infer<typeof revisionFileSchema>;

/** What every revision file begins with: the first of its keys. */
export const revisionFileStart = '{"createdAt":"';

/** Writes a revision among the artifacts, and describes it. */
export async function writeRevisionFile(
  folders: StoreFolders,
  revision: Omit<RevisionFile, 'format' | 'version'>,
): Promise<ArtifactRow> {
  const json = canonicalJson({ format: 'tack-revision', version: 1, ...revision });
  const bytes = Buffer.from(json, 'utf8');
  const hash = sha256(bytes);
  await openArtifactFiles(folders).write(hash, bytes);
  const kind = 'document';
  return { hash, kind, bytes: bytes.length, mediaType: mediaTypes[kind], dims: [] };
}

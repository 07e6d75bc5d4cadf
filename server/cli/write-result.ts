import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { type Credit, tellCredits } from '#nodes/contract/credit.ts';
import { disclaimerChunks } from '#nodes/contract/png/disclaimer-chunks.ts';
import { insertChunks } from '#nodes/contract/png/insert-chunks.ts';
import type { ValueReference } from '#server/runs/open-runner.ts';
import { codecFor } from '#server/store/codecs/codecs.ts';
import type { ValueStore } from '#server/store/value-store.ts';
import { writeFileSafely } from '#server/store/write-file-safely.ts';

/** A file that was written, and the SHA-256 of its bytes. */
export type WrittenFile = { readonly file: string; readonly sha256: string };

const extensions = {
  image: '.png',
  mask: '.png',
  text: '.json',
  captions: '.json',
  number: '.json',
  metrics: '.json',
  embedding: '.safetensors',
  direction: '.safetensors',
  latents: '.safetensors',
  inversion: '.safetensors',
} as const;

/**
 * Writes a value to a file of the person's, whole or not at all.
 *
 * @param place.file    its name; where that has no extension, the one of the value's type is added
 * @param place.credits the packs that made it: pictures say so
 */
export async function writeResult(
  reference: ValueReference,
  { file, credits }: { readonly file: string; readonly credits: readonly Credit[] },
  values: ValueStore,
): Promise<WrittenFile> {
  const value = await values.load(reference);
  const { bytes: encoded } = await codecFor(reference.type).encode(value);
  const isPicture = extensions[reference.type] === '.png';
  const bytes = isPicture ? insertChunks(encoded, disclaimerChunks(tellCredits(credits))) : encoded;
  const named = extname(file) === '' ? `${file}${extensions[reference.type]}` : file;
  await writeFileSafely(named, bytes);
  return { file: named, sha256: createHash('sha256').update(bytes).digest('hex') };
}

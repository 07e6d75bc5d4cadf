import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';
import { type ImportedPicture, importPicture } from '#server/store/import-picture.ts';
import type { ValueStore } from '#server/store/value-store.ts';

const folder = fileURLToPath(new URL('../../../public/samples', import.meta.url));

const samplesSchema = z.array(
  z.object({
    /** A picture in `public/samples`, which the server shows as `/samples/FILE`. */
    file: z.string(),
    instruction: z.string(),
    /** How the models that come with Tack do with it. */
    expectation: z.enum(['works', 'sometimes', 'fails', 'far']),
    note: z.string(),
  }),
);

/** A picture to try, and what to ask for. */
export type Sample = z.infer<typeof samplesSchema>[number];

/** Lists the sample pictures that come with Tack. */
export async function listSamples(): Promise<Sample[]> {
  return samplesSchema.parse(JSON.parse(await readFile(join(folder, 'samples.json'), 'utf8')));
}

/**
 * Keeps a sample picture, for a node to show.
 *
 * @throws AppError file/not-found when it is none of ours
 */
export async function importSample(
  values: ValueStore,
  file: string,
): Promise<Pick<ImportedPicture, 'hash' | 'width' | 'height'>> {
  const sample = (await listSamples()).find((one) => one.file === file);
  if (!sample) throw new AppError('file/not-found', `There is no sample picture '${file}'.`);
  const { hash, width, height } = await importPicture(join(folder, sample.file), 'image', values);
  return { hash, width, height };
}

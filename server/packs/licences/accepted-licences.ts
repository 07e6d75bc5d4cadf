import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';
import type { KnownPack } from '../known-pack.ts';
import { findKnownPack } from '../known-packs.ts';

const recordSchema = z.record(
  z.string(),
  z.object({ licence: z.string(), acceptedAt: z.string() }),
);

const recordFile = (packsFolder: string) => path.join(packsFolder, 'licences.json');

/** Which licences were accepted here, and when, by the id of the pack. */
export async function readAcceptedLicences(packsFolder: string) {
  const text = await readFile(recordFile(packsFolder), 'utf8').catch(() => '{}'); // none yet
  return recordSchema.parse(JSON.parse(text));
}

/** Whether a pack may be fetched as far as its licence goes. */
export async function isLicenceAccepted(packsFolder: string, id: string): Promise<boolean> {
  const licence = findKnownPack(id)?.licence;
  if (!licence?.mustAccept) return true;
  return (await readAcceptedLicences(packsFolder))[id]?.licence === licence.name;
}

/**
 * Remembers that a person accepted the licence of a pack.
 *
 * @param licence the name of the licence that they were shown
 * @throws AppError pack/unknown, pack/licence-not-accepted when that is not the pack's
 */
export async function acceptLicence(
  packsFolder: string,
  id: string,
  licence: string,
): Promise<void> {
  const pack = findKnownPack(id);
  if (!pack) throw new AppError('pack/unknown', `Tack knows no pack "${id}".`, { details: { id } });
  if (licence !== pack.licence.name) throw notAccepted(pack);
  const accepted = { licence: pack.licence.name, acceptedAt: new Date().toISOString() };
  const record = { ...(await readAcceptedLicences(packsFolder)), [id]: accepted };
  await mkdir(packsFolder, { recursive: true });
  const part = `${recordFile(packsFolder)}.${randomUUID()}`;
  await writeFile(part, JSON.stringify(record, null, 2));
  await rename(part, recordFile(packsFolder));
}

/** @throws AppError pack/licence-not-accepted */
export async function requireLicence(packsFolder: string, id: string): Promise<void> {
  const pack = findKnownPack(id);
  if (!pack || (await isLicenceAccepted(packsFolder, id))) return;
  throw notAccepted(pack);
}

function notAccepted({ id, title, licence }: KnownPack): AppError {
  return new AppError(
    'pack/licence-not-accepted',
    `The licence of ${title} (${licence.name}, ${licence.url}) has to be accepted before it is fetched.`,
    { details: { id, licence } },
  );
}

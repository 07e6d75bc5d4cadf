import { randomUUID } from 'node:crypto';
import { AppError } from '#nodes/contract/errors.ts';
import { describeArtifact } from '#server/store/artifact-rows/describe-artifact.ts';
import { recordArtifacts } from '#server/store/artifact-rows/record-artifacts.ts';
import type { Database } from '#server/store/database/open-database.ts';
import type { Store } from '#server/store/open-store.ts';
import { requireStorable } from './require-storable.ts';
import { type SavedDirection, savedDirectionFields } from './saved-direction.ts';

/** A stored direction, and what it is to be called. */
export type DirectionDraft = {
  readonly name: string;
  readonly note?: string | undefined;
  readonly artifact: string;
  readonly picture?: string | undefined;
};

/**
 * Keeps a stored direction in the library.
 *
 * @throws AppError artifact/not-found, value/invalid when it is no direction
 */
export async function saveDirection(
  database: Database,
  { folders, values }: Pick<Store, 'folders' | 'values'>,
  { name, note = '', artifact, picture }: DirectionDraft,
): Promise<SavedDirection> {
  requireStorable([name, note]);
  for (const hash of picture === undefined ? [artifact] : [artifact, picture]) {
    if (await values.use(hash)) continue;
    throw new AppError('artifact/not-found', 'This value is no longer stored; run again.', {
      details: { hash },
    });
  }
  const { pack, tensor } = await values.load({ type: 'direction', hash: artifact });
  if (picture !== undefined) await values.load({ type: 'image', hash: picture });
  const [tokens = 0, width = 0] = tensor.dims;
  const rows = [await describeArtifact(folders, { type: 'direction', hash: artifact })];
  if (picture !== undefined) {
    rows.push(await describeArtifact(folders, { type: 'image', hash: picture }));
  }
  return database.$transaction(async (transaction) => {
    await recordArtifacts(transaction, rows);
    return transaction.direction.create({
      data: {
        ...{ id: randomUUID(), name, note, pack, artifact, tokens, width },
        picture: picture ?? null,
      },
      select: savedDirectionFields,
    });
  });
}

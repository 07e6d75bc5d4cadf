import { randomUUID } from 'node:crypto';
import { AppError } from '#nodes/contract/errors.ts';
import { describeArtifact } from '#server/store/artifact-rows/describe-artifact.ts';
import { recordArtifacts } from '#server/store/artifact-rows/record-artifacts.ts';
import type { Database } from '#server/store/database/open-database.ts';
import type { Store } from '#server/store/open-store.ts';
import { requireStorable } from './require-storable.ts';
import { type SavedDirection, savedDirectionFields, toSavedDirection } from './saved-direction.ts';
import type { Strip } from './strip.ts';

/** A stored direction, what it is to be called, and what an edit along it looked like. */
export type DirectionDraft = {
  readonly name: string;
  readonly note?: string | undefined;
  readonly artifact: string;
  readonly picture?: string | undefined;
  readonly source?: string | undefined;
  readonly strip?: Strip | undefined;
};

type Home = Pick<Store, 'folders' | 'values'>;

/**
 * Keeps a stored direction in the library, and with it the pictures of its preview.
 *
 * @throws AppError artifact/not-found, value/invalid when it is no direction or a picture is none
 */
export async function saveDirection(
  database: Database,
  home: Home,
  { name, note = '', artifact, picture, source, strip = [] }: DirectionDraft,
): Promise<SavedDirection> {
  requireStorable([name, note]);
  const pictures = new Set(
    [picture, source, ...strip.map((one) => one.picture)].filter((hash) => hash !== undefined),
  );
  for (const hash of [artifact, ...pictures]) await requireStored(home, hash);
  const { pack, tensor } = await home.values.load({ type: 'direction', hash: artifact });
  const rows = [await describeArtifact(home.folders, { type: 'direction', hash: artifact })];
  for (const hash of pictures) {
    await home.values.load({ type: 'image', hash });
    rows.push(await describeArtifact(home.folders, { type: 'image', hash }));
  }
  const [tokens = 0, width = 0] = tensor.dims;
  return database.$transaction(async (transaction) => {
    await recordArtifacts(transaction, rows);
    const row = await transaction.direction.create({
      data: {
        ...{ id: randomUUID(), name, note, pack, artifact, tokens, width },
        ...{ picture: picture ?? null, source: source ?? null, strip: [...strip] },
      },
      select: savedDirectionFields,
    });
    return toSavedDirection(row);
  });
}

/** @throws AppError artifact/not-found */
async function requireStored({ values }: Home, hash: string): Promise<void> {
  if (await values.use(hash)) return;
  throw new AppError('artifact/not-found', 'This value is no longer stored; run again.', {
    details: { hash },
  });
}

import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '#nodes/contract/errors.ts';
import type { BlobWish } from './blob-wish.ts';
import { explainFullDisk } from './explain-full-disk.ts';
import { explainSilence } from './explain-silence.ts';
import { type BlobHash, createBlobHash, hashInto } from './hash-blob.ts';
import { type Piece, requestPiece } from './request-piece.ts';

/** Cut off this often in a row without a byte, a download is given up. */
const idleCuts = 5;

type Filling = { hash: BlobHash; have: number };

/**
 * Downloads a file to where its partial is, from the byte where it ends.
 *
 * @returns the hash of all its bytes, and whether some were there before
 * @throws  AppError hub/unreachable, hub/wrong-bytes, hub/*, store/full; what has arrived stays
 */
export async function fillPartial(wish: BlobWish, partial: string) {
  const { file, signal, tally } = wish;
  const handle = await open(partial, 'a');
  try {
    const hash = createBlobHash(file);
    const have = await hashInto(hash, partial, { signal, onBytes: tally.found });
    const filling: Filling = { hash, have };
    const hasResumed = filling.have > 0;
    let cuts = 0;
    while (filling.have < file.bytes) {
      const before = filling.have;
      const cut = await takePiece(wish, filling, handle);
      cuts = filling.have > before ? 0 : cuts + 1;
      if (filling.have < file.bytes && cuts >= idleCuts) throw cut ?? tooFew(wish, filling.have);
      if (cuts > 0) await sleep(wish.hub.settings.pauseMs * cuts, undefined, { signal });
    }
    await handle.sync();
    return { hash: filling.hash, hasResumed };
  } catch (error) {
    throw explainFullDisk(error, partial);
  } finally {
    await handle.close();
  }
}

/** Appends what one answer holds. @returns why it ended early; null when it ended by itself */
async function takePiece(
  wish: BlobWish,
  filling: Filling,
  handle: FileHandle,
): Promise<AppError | null> {
  const piece = await requestPiece(wish, filling.have);
  if (piece.start === 0 && filling.have > 0) await restart(wish, filling, handle);
  for (;;) {
    const part = await nextPart(piece, wish.signal);
    if (part instanceof AppError) return part;
    if (part === null) return null;
    filling.have += part.byteLength;
    if (filling.have > wish.file.bytes) throw tooMany(wish);
    await handle.appendFile(part);
    filling.hash.update(part);
    wish.tally.fetched(part.byteLength);
  }
}

async function nextPart(piece: Piece, signal: AbortSignal): Promise<Uint8Array | AppError | null> {
  try {
    const { done, value } = await piece.reader.read();
    return done ? null : value;
  } catch (error) {
    if (signal.aborted) throw error;
    return explainSilence(error, piece.url);
  }
}

async function restart({ file, tally }: BlobWish, filling: Filling, handle: FileHandle) {
  await handle.truncate(0);
  tally.found(-filling.have);
  filling.hash = createBlobHash(file);
  filling.have = 0;
}

function tooFew({ file, listing }: BlobWish, have: number): AppError {
  return new AppError(
    'hub/wrong-bytes',
    `The Hub gave only ${have} of the ${file.bytes} bytes of ${file.path} of ${listing.repository}.`,
    { details: { repository: listing.repository, file, have } },
  );
}

function tooMany({ file, listing }: BlobWish): AppError {
  return new AppError(
    'hub/wrong-bytes',
    `The Hub gives more than the ${file.bytes} bytes that it lists for ${file.path} of ${listing.repository}.`,
    { details: { repository: listing.repository, file } },
  );
}

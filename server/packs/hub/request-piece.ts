import { AppError } from '#nodes/contract/errors.ts';
import type { BlobWish } from './blob-wish.ts';
import type { HubSubject } from './explain-refusal.ts';

/** The rest of a file, on its way. */
export type Piece = {
  readonly url: string;
  /** Where in the file it begins: where it was asked from, or 0. */
  readonly start: number;
  readonly reader: ReadableStreamDefaultReader<Uint8Array>;
};

const rangeNotSatisfiable = 416;

/**
 * Asks for a file from a byte on. No ETag is sent along: the address names a commit, and the bytes
 * are compared with the listed hash in the end.
 *
 * @throws AppError hub/*
 */
export async function requestPiece(wish: BlobWish, from: number): Promise<Piece> {
  const { hub, listing, file, signal } = wish;
  const { endpoint } = hub.settings;
  const { repository, revision, commit } = listing;
  const name = file.path.split('/').map(encodeURIComponent).join('/');
  const url = `${endpoint}/${repository}/resolve/${commit}/${name}`;
  const subject = { repository, revision, page: `${endpoint}/${repository}`, file: file.path };
  const headers = {
    'accept-encoding': 'identity',
    ...(from > 0 && { range: `bytes=${from}-` }),
  };
  try {
    const answer = await hub.ask({ url, init: { headers }, subject, signal });
    if (!answer.body) throw refuse(subject);
    const start = answer.status === 206 ? startOf(answer, file.bytes) : 0;
    if (start !== 0 && start !== from) throw refuse(subject);
    return { url, start, reader: answer.body.getReader() };
  } catch (error) {
    if (from > 0 && isUnsatisfiable(error)) return requestPiece(wish, 0);
    throw error;
  }
}

/** Where a part begins, by its Content-Range; -1 when it is part of something else. */
function startOf(answer: Response, bytes: number): number {
  const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(answer.headers.get('content-range') ?? '');
  return range && Number(range[2]) === bytes ? Number(range[1]) : -1;
}

function isUnsatisfiable(error: unknown): boolean {
  return error instanceof AppError && error.details['status'] === rangeNotSatisfiable;
}

function refuse(subject: HubSubject): AppError {
  return new AppError(
    'hub/wrong-answer',
    `The Hub answered with another part of ${subject.file} than it was asked for.`,
    { details: { ...subject } },
  );
}

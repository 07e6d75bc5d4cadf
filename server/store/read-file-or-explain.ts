import { readFile, stat } from 'node:fs/promises';
import { AppError } from '#nodes/contract/errors.ts';

/**
 * Reads a file that a person named.
 *
 * @param limitBytes files larger than this are refused unread
 * @throws AppError file/not-found, file/unreadable
 */
export async function readFileOrExplain(file: string, limitBytes: number): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size > limitBytes) throw tooLarge(file, size, limitBytes);
    return await readFile(file);
  } catch (error) {
    throw explain(error, file);
  }
}

function explain(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof AppError) return error;
  if (error.code === 'ENOENT') {
    return new AppError('file/not-found', `There is no file ${file}.`, { cause: error });
  }
  return new AppError('file/unreadable', `${file} cannot be read (${String(error.code)}).`, {
    cause: error,
  });
}

function tooLarge(file: string, size: number, limit: number): AppError {
  const megabytes = (bytes: number) => Math.round(bytes / 1e6);
  return new AppError(
    'file/unreadable',
    `${file} has ${megabytes(size)} MB; at most ${megabytes(limit)} MB are read.`,
    { details: { file, bytes: size } },
  );
}

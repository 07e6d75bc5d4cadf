import { AppError } from '#nodes/contract/errors.ts';

const fullCodes = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** Turns what the system says of a failed write into a sentence; anything else stays as it is. */
export function explainWriteError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  const options = { cause: error, details: { file, system: code } };
  if (isDiskFull(error)) {
    return new AppError(
      'store/full',
      `There is no room left to write ${file}; nothing half-written stays behind. 'tack clean' frees what Tack keeps.`,
      options,
    );
  }
  return new AppError('file/not-writable', `${file} cannot be written (${code}).`, options);
}

/** Whether the system refused a write for want of room: a full disk, a quota, a limit on files. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && fullCodes.includes(String(error.code));
}

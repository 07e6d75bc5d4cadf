import { AppError } from '#nodes/contract/errors.ts';

const fullCodes = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** Turns a write that failed for want of room into a sentence; anything else stays as it is. */
export function explainFullDisk(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (!fullCodes.includes(String(error.code))) return error;
  return new AppError(
    'store/full',
    `The disk is full while writing ${file}: make room and install again; what has arrived is kept.`,
    { cause: error, details: { file, system: String(error.code) } },
  );
}

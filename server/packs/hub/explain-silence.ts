import { AppError } from '#nodes/contract/errors.ts';

/** Turns a failure of the network into a sentence that names the other end. */
export function explainSilence(error: unknown, url: string): AppError {
  const { host } = new URL(url);
  const reason = reasonOf(error);
  const told = reason === '' ? '' : ` (${reason})`;
  return new AppError(
    'hub/unreachable',
    `${host} cannot be reached, or stopped answering${told}.`,
    {
      cause: error,
      details: { host, reason },
    },
  );
}

/** What the system calls it: the innermost code. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const inner = reasonOf(error.cause);
  if (inner !== '') return inner;
  return 'code' in error ? String(error.code) : '';
}

import { AppError } from '#nodes/contract/errors.ts';
import { explainWriteError, isDiskFull } from '#server/store/explain-write-error.ts';
import type { FailureMessage } from './protocol.ts';

/**
 * Puts a failure into words that cross the process boundary. What Tack did not foresee goes to the
 * log with all that is known of it.
 *
 * @param log     the file that this process's error output goes to
 * @param writeLog writes there
 */
export function describeFailure(
  error: unknown,
  log: string,
  writeLog: (text: string) => void,
): FailureMessage {
  const full = causes(error).find(isDiskFull);
  if (full !== undefined) return describe(explainWriteError(full, 'what Tack keeps'));
  const isForeseen = error instanceof AppError && error.code !== 'run/node-failed';
  if (isForeseen) return describe(error);
  writeLog(`${new Date().toISOString()} ${inFull(error)}\n`);
  const sentence =
    error instanceof AppError ? error.message : 'The run failed in a way Tack did not foresee.';
  const details = error instanceof AppError ? error.details : {};
  return describe(
    new AppError('run/node-failed', `${sentence} What is known is in ${log}.`, { details }),
  );
}

function describe(error: unknown): FailureMessage {
  if (!(error instanceof AppError)) throw error;
  const { code, message, details } = error;
  // Through JSON: details may hold anything, and not everything survives the way between processes.
  return { type: 'failed', code, message, details: JSON.parse(JSON.stringify(details)) };
}

function causes(error: unknown): unknown[] {
  return error instanceof Error ? [error, ...causes(error.cause)] : [];
}

function inFull(error: unknown): string {
  return causes(error)
    .map((cause) => (cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)))
    .join('\ncaused by ');
}

import { AppError } from '#nodes/contract/errors.ts';
import { isStorable } from '#server/store/workflows/is-storable.ts';

/** @throws AppError value/invalid when the database cannot keep these words */
export function requireStorable(words: unknown): void {
  if (isStorable(words)) return;
  throw new AppError('value/invalid', 'The name or note holds signs that cannot be kept.');
}

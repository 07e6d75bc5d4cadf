import { AppError } from '#nodes/contract/errors.ts';
import { isStorable } from './is-storable.ts';

/**
 * Reads a note on a save.
 *
 * @throws AppError graph/invalid when a note on a save is too long or holds what no text can hold
 */
export function parseNote(note: string): string {
  if (note.length <= 2000 && isStorable(note)) return note;
  throw new AppError('graph/invalid', 'A note on a save has at most 2,000 plain characters.');
}

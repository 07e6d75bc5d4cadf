import { AppError } from '#nodes/contract/errors.ts';

/** What to say of a saved direction that is not there, or was deleted. */
export function directionNotFound(id: string): AppError {
  return new AppError('direction/not-found', 'There is no such saved direction.', {
    details: { id },
  });
}

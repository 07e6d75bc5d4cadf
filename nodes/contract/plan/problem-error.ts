import { AppError } from '#nodes/contract/errors.ts';
import type { Problem } from './problem.ts';

/** A problem as a failure, for those who do not see which node it is about. */
export function problemError({ code, message, ...place }: Problem): AppError {
  const words = [`Node '${place.node}'`];
  if (place.port !== undefined) words.push(`port '${place.port}'`);
  if (place.param !== undefined) words.push(`setting '${place.param}'`);
  return new AppError(code, `${words.join(', ')}: ${message}`, { details: place });
}

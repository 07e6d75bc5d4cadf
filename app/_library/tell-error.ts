import { isApiError } from '#app/_api/api-client.ts';

/** What went wrong, in a sentence for a person. */
export function tellError(error: unknown): string {
  if (isApiError(error) && !error.data) return 'The server cannot be reached.';
  return error instanceof Error ? error.message : String(error);
}

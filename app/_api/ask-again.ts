import type { Query, QueryClient } from '@tanstack/react-query';
import { isApiError } from './api-client.ts';

/**
 * Asks again for all that is shown and has failed, as soon as a server that was away answers anything.
 *
 * @returns stops that
 */
export function askAgain(client: QueryClient): () => void {
  let isAway = false;
  return client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated') return;
    const { action } = event;
    if (action.type === 'error' && isUnanswered(action.error)) isAway = true;
    if (action.type !== 'success' || action.manual || !isAway) return;
    isAway = false;
    void client.refetchQueries({ type: 'active', predicate: hasFailed });
  });
}

const hasFailed = ({ state }: Query) => state.status === 'error';

/** A server that refuses says why; one that is away says nothing. */
function isUnanswered(error: unknown): boolean {
  return isApiError(error) && !error.data;
}

import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  httpSubscriptionLink,
  splitLink,
  TRPCClientError,
} from '@trpc/client';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '#server/api/app-router.ts';

const url = '/api/trpc';

/** What the server answers, by procedure. */
export type Answers = inferRouterOutputs<AppRouter>;

/**
 * The one client of the server's procedures. Subscriptions come as server-sent events and find their
 * way back by themselves. Queries of one moment share a request; what a person presses goes out alone,
 * so that Run does not wait for an estimate.
 */
export const api = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ type }) => type === 'subscription',
      true: httpSubscriptionLink({ url }),
      false: splitLink({
        condition: ({ type }) => type === 'query',
        true: httpBatchLink({ url, maxItems: 10 }),
        false: httpLink({ url }),
      }),
    }),
  ],
});

export type ApiError = TRPCClientError<AppRouter>;

/** Whether the server, or the way to it, refused this call. */
export function isApiError(error: unknown): error is ApiError {
  return error instanceof TRPCClientError;
}

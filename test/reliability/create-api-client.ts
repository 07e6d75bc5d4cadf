import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter } from '#server/api/app-router.ts';

export type ApiClient = ReturnType<typeof createApiClient>;

/** A client of the procedures over HTTP, with a token. It does not try again. */
export function createApiClient({
  url,
  secret,
}: {
  readonly url: string;
  readonly secret: string;
}) {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${url}/api/trpc`,
        headers: { authorization: `Bearer ${secret}` },
        fetch: (input, init) =>
          fetch(input as string, { ...(init as RequestInit), signal: AbortSignal.timeout(60_000) }),
      }),
    ],
  });
}

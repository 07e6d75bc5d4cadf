import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller } from '#nodes/contract/permissions.ts';
import { defineRoute, type Route } from '#server/web/route.ts';

/** Answers a request in its own way, knowing who asks. */
export type RequestHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  caller: Caller,
) => Promise<void>;

/**
 * Everything outside `/api`, for whoever renders pages. It finds its nonce in the request's
 * `content-security-policy`.
 */
export function pageRoute(answer: RequestHandler): Route {
  return defineRoute({
    ...{ method: 'GET', path: '/*', kind: 'page', permission: 'read' },
    handle: ({ request, response }, caller) => answer(request, response, caller),
  });
}

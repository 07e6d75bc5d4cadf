import type { IncomingMessage } from 'node:http';
import { parseStrictJson } from '#server/web/bodies/parse-strict-json.ts';
import { readJsonBody } from '#server/web/bodies/read-json-body.ts';
import { defineRoute, type Route } from '#server/web/route.ts';
import type { RequestHandler } from './page-route.ts';

const path = '/api/trpc/*';
/** 2,000 edges and 500 nodes with texts of 32 KB take less. */
const bodyLimit = 16_000_000;

/**
 * The procedures: queries and subscriptions by GET, mutations by POST. Coming in takes the
 * permission to read; each procedure asks for its own.
 */
export function trpcRoutes(answer: RequestHandler): readonly Route[] {
  return [
    defineRoute({
      ...{ method: 'GET', path, kind: 'stream', permission: 'read' },
      async handle({ request, response, query }, caller) {
        for (const input of query.getAll('input')) parseStrictJson(input);
        await answer(request, response, caller);
      },
    }),
    defineRoute({
      ...{ method: 'POST', path, kind: 'json', permission: 'read' },
      async handle({ request, response }, caller) {
        setBody(request, await readJsonBody(request, bodyLimit));
        await answer(request, response, caller);
      },
    }),
  ];
}

/** The adapter takes a `body` that somebody has read before it. */
function setBody(request: IncomingMessage, body: unknown): void {
  Object.assign(request, { body });
}

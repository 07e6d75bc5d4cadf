import * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';
import type { Access } from '#server/web/access/create-access.ts';
import { sendJson } from '#server/web/answers/send-json.ts';
import { readJsonBody } from '#server/web/bodies/read-json-body.ts';
import { defineOpenRoute, type Route } from '#server/web/route.ts';

const path = '/api/session';
const bodySchema = z.strictObject({ token: z.string().min(1).max(1000) });

/** Where a browser shows the token for a cookie, asks whether it has one, and gives it back. */
export function sessionRoutes(access: Access): readonly Route[] {
  return [
    defineOpenRoute({
      ...{ method: 'GET', path, kind: 'json' },
      async handle({ response }, caller) {
        if (!caller) throw new AppError('access/token-needed', 'This needs a token.');
        sendJson(response, 200, { permissions: [...caller.permissions] });
      },
    }),
    defineOpenRoute({
      ...{ method: 'POST', path, kind: 'json' },
      async handle({ request, response }) {
        const body = bodySchema.safeParse(await readJsonBody(request, 4096));
        if (!body.success) throw new AppError('request/invalid', 'Send { "token": "..." }.');
        response.setHeader('set-cookie', access.openSession(request, body.data.token));
        response.writeHead(204).end();
      },
    }),
    defineOpenRoute({
      ...{ method: 'DELETE', path, kind: 'json' },
      async handle({ request, response }) {
        response.setHeader('set-cookie', access.closeSession(request));
        response.writeHead(204).end();
      },
    }),
  ];
}

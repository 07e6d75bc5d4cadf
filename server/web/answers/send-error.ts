import type { ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import type { Logger } from 'pino';
import { AppError } from '#nodes/contract/errors.ts';
import { errorStatus } from '#server/api/error-status.ts';
import { redactSecrets } from '#server/api/redact-secrets.ts';
import { withoutPaths } from '#server/api/without-paths.ts';
import { sendJson } from './send-json.ts';

const ofTheHandler = ['etag', 'cache-control', 'content-disposition', 'content-encoding'];

/**
 * Answers with what went wrong: a code, a sentence and the request's id. What nobody foresaw goes to
 * the log, and only there.
 */
export function sendError(
  error: unknown,
  to: { readonly response: ServerResponse; readonly requestId: string; readonly log: Logger },
): void {
  const { response, requestId, log } = to;
  const { code, message, details } = toAppError(error);
  const status = errorStatus[code];
  if (status >= 500) log.error({ code, trace: traceOf(error) }, 'A request failed.');
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of ofTheHandler) response.removeHeader(name);
  if (status === 401) response.setHeader('www-authenticate', 'Bearer realm="Tack"');
  if (typeof details['allow'] === 'string') response.setHeader('allow', details['allow']);
  const wait = details['retryAfterSeconds'];
  if (typeof wait === 'number') response.setHeader('retry-after', wait);
  endWithRequest(response);
  sendJson(response, status, { error: { code, message: withoutPaths(message), requestId } });
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const sentence = 'Something went wrong here; the log of the server says what.';
  return new AppError('server/failed', sentence, { cause: error });
}

/** All there is to know about an error and what caused it, without secrets; runs none of its code. */
function traceOf(error: unknown): string {
  return redactSecrets(inspect(error, { depth: 4, customInspect: false, getters: false }));
}

/** A body that nobody will read may go on for a second, so that its sender gets to see the answer. */
function endWithRequest(response: ServerResponse): void {
  const { req: request } = response;
  if (request.complete) return;
  response.once('finish', () => {
    setTimeout(() => {
      if (!request.complete) request.socket.destroy();
    }, 1000).unref();
  });
}

import type { TRPC_ERROR_CODE_KEY } from '@trpc/server';
import type { ErrorCode } from '#nodes/contract/errors.ts';
import { errorStatus } from './error-status.ts';

const codes: Readonly<Record<number, TRPC_ERROR_CODE_KEY>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED',
  408: 'TIMEOUT',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
};

/** tRPC's name for the status that a failure of ours has. */
export function trpcCodeOf(code: ErrorCode): TRPC_ERROR_CODE_KEY {
  return codes[errorStatus[code]] ?? 'INTERNAL_SERVER_ERROR';
}

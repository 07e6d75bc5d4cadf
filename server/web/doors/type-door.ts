import type { IncomingMessage } from 'node:http';
import { AppError } from '#nodes/contract/errors.ts';
import type { RouteKind } from '#server/web/route.ts';

const json = /^application\/json(\s*;\s*charset="?utf-8"?)?$/i;
const picture = /^(image\/(png|jpeg|webp)|application\/octet-stream)$/i;

/**
 * Lets in only bodies of the types we read. Those that a form of another page can send are not
 * among them.
 *
 * @throws AppError request/unsupported-type
 */
export function passTypeDoor(request: IncomingMessage, kind: RouteKind): void {
  if (!needsType(request)) return;
  const type = request.headers['content-type'] ?? '';
  const encoding = request.headers['content-encoding'] ?? 'identity';
  const wanted = kind === 'upload' ? picture : json;
  if (wanted.test(type.trim()) && encoding === 'identity') return;
  const words =
    kind === 'upload'
      ? 'the bytes of a file (as application/octet-stream, or as JPEG, PNG or WebP)'
      : 'JSON';
  throw new AppError('request/unsupported-type', `This takes ${words} and nothing else.`);
}

function needsType({ method = '', headers }: IncomingMessage): boolean {
  if (['POST', 'PUT', 'PATCH'].includes(method)) return true;
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

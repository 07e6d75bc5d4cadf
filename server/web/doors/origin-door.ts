import type { IncomingMessage } from 'node:http';
import { AppError } from '#nodes/contract/errors.ts';
import type { Caller } from '#nodes/contract/permissions.ts';
import type { RouteKind } from '#server/web/route.ts';
import type { ServedPlaces } from './served-places.ts';

/**
 * Lets in what comes from our own pages, from the person's address bar, or from a program with a
 * token. Other pages may link here, and nothing else: they can neither act nor read nor listen.
 *
 * @throws AppError request/cross-site; access/token-needed for a program that would act without one
 */
export function passOriginDoor(
  request: IncomingMessage,
  route: { readonly kind: RouteKind; readonly places: ServedPlaces },
  caller: Caller | null,
): void {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin === 'null') throw refuse();
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return;
    if (isLinkFollowed(request, route.kind)) return;
    throw refuse();
  }
  if (origin !== undefined) {
    // Browsers leave Sec-Fetch-Site out where the connection is neither encrypted nor local.
    if (route.places.origins.has(origin)) return;
    throw refuse();
  }
  // No browser sends neither with anything that acts, nor does it show the answer to another origin.
  if (isReading(request) || caller?.via === 'bearer') return;
  throw new AppError('access/token-needed', 'A program needs the token to do this.');
}

/** A person who follows a link in another page, into a tab of its own. */
function isLinkFollowed(request: IncomingMessage, kind: RouteKind): boolean {
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': destination } = request.headers;
  const isTopLevel = mode === 'navigate' && destination === 'document';
  return isReading(request) && isTopLevel && (kind === 'page' || kind === 'artifact');
}

function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

function refuse(): AppError {
  return new AppError('request/cross-site', 'Another site may not ask this of Tack.');
}

import type { IncomingMessage } from 'node:http';
import { AppError } from '#nodes/contract/errors.ts';
import type { ServedPlaces } from './served-places.ts';

/**
 * Lets a request in that names this server as its host. A page elsewhere can point its own name at
 * this machine (DNS rebinding), but the browser still sends that name here.
 *
 * @throws AppError request/wrong-host
 */
export function passHostDoor(request: IncomingMessage, { hosts }: ServedPlaces): void {
  const named = request.rawHeaders.filter(
    (name, index) => index % 2 === 0 && name.toLowerCase() === 'host',
  );
  const host = request.headers.host?.toLowerCase() ?? '';
  if (named.length === 1 && hosts.has(host)) return;
  throw new AppError('request/wrong-host', 'Tack does not answer to this name.');
}

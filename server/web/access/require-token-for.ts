import { AppError } from '#nodes/contract/errors.ts';
import { isLoopback } from './is-loopback.ts';

/** 128 bits in base64url. */
const shortestToken = 22;

/**
 * Refuses to open a server to others without a token that cannot be guessed.
 *
 * @param host         where the server will listen
 * @param publicOrigin where a proxy shows it: everyone seems to be at this machine then
 * @throws AppError usage/invalid
 */
export function requireTokenFor(host: string, token: string | null, publicOrigin?: string): void {
  const publicHost = publicOrigin === undefined ? 'localhost' : hostOf(publicOrigin);
  if (token !== null) {
    if (token.length >= shortestToken) return;
    throw new AppError('usage/invalid', `A token needs at least ${shortestToken} characters.`);
  }
  if (!isLoopback(host)) {
    throw new AppError('usage/invalid', `To listen on '${host}', where others come, set a token.`);
  }
  if (!isLoopback(publicHost)) {
    throw new AppError('usage/invalid', `To be shown as ${publicOrigin}, set a token.`);
  }
}

function hostOf(origin: string): string {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  if (url && /^https?:$/.test(url.protocol) && url.origin === origin.replace(/\/$/, '')) {
    return url.hostname.replace(/^\[|\]$/g, '');
  }
  throw new AppError('usage/invalid', `'${origin}' is no origin; write https://name.`);
}

import type { IncomingMessage } from 'node:http';
import { AppError } from '#nodes/contract/errors.ts';
import { type Caller, permissions } from '#nodes/contract/permissions.ts';
import { isLoopback } from './is-loopback.ts';
import { createLinkTokens } from './link-tokens.ts';
import { sessionCookie } from './session-cookie.ts';
import { createSessions } from './sessions.ts';
import { digestToken, isSameToken } from './token-digest.ts';
import { createTryLimit } from './try-limit.ts';

/** Somebody who may come in, for as long as that holds. */
export type Identity = { readonly caller: Caller; readonly isStillGood: () => boolean };

/** Who may come in. */
export type Access = {
  /** @throws AppError access/token-needed for a wrong token, access/too-many-tries */
  identify(request: IncomingMessage): Identity | null;
  /** Opens a session for whoever shows a token, and gives its cookie. @throws as `identify` */
  openSession(request: IncomingMessage, token: string): string;
  /** Ends the session of a request, and gives the cookie that forgets it. */
  closeSession(request: IncomingMessage): string;
  /** Ends every session; their streams end at the next heartbeat. */
  closeAllSessions(): void;
  /** Makes a token for one link, `http://.../#t=...`; it opens one session and is dead then. */
  makeLinkToken(): string;
};

/** What access is decided by. */
export type AccessSettings = {
  /** Where it is set, everything needs it. Without it, whoever is at this machine comes in. */
  readonly token: string | null;
  /** What programs of the same user show; it lies in a file that only they can read. */
  readonly localSecret: string;
  /** Whether browsers reach us over TLS only. */
  readonly isSecure?: boolean;
  readonly now?: () => number;
};

/** Decides who comes in; keeps digests of what it is given, never the tokens. */
export function createAccess({
  token,
  localSecret,
  isSecure = false,
  now = Date.now,
}: AccessSettings): Access {
  const digests = [localSecret, ...(token === null ? [] : [token])].map(digestToken);
  const tries = createTryLimit(now);
  const sessions = createSessions(now);
  const links = createLinkTokens(now);
  const cookie = sessionCookie(isSecure);

  function requireToken(request: IncomingMessage, shown: string, canBeLink: boolean): void {
    const address = request.socket.remoteAddress ?? '';
    tries.check(address);
    const digest = digestToken(shown);
    const isKnown = digests.map((known) => isSameToken(known, digest)).includes(true);
    if (isKnown || (canBeLink && links.use(shown))) return;
    tries.countFailure(address);
    throw new AppError('access/token-needed', 'This token is not, or no longer, the right one.');
  }

  return {
    identify(request) {
      const bearer = /^bearer +(.*)$/i.exec(request.headers.authorization ?? '')?.[1];
      if (bearer !== undefined) {
        requireToken(request, bearer, false);
        return { caller: everything('bearer'), isStillGood: () => true };
      }
      const id = cookie.read(request);
      if (id !== null && sessions.isOpen(id)) {
        return { caller: everything('session'), isStillGood: () => sessions.isOpen(id) };
      }
      if (token !== null || !isLoopback(request.socket.remoteAddress ?? '')) return null;
      return { caller: everything('loopback'), isStillGood: () => true };
    },
    openSession(request, shown) {
      requireToken(request, shown, true);
      return cookie.write(sessions.open(), sessions.lifeMs);
    },
    closeSession(request) {
      const id = cookie.read(request);
      if (id !== null) sessions.close(id);
      return cookie.clear();
    },
    closeAllSessions: sessions.closeAll,
    makeLinkToken: links.make,
  };
}

/** One person uses Tack, and may do all of it. */
function everything(via: Caller['via']): Caller {
  return { permissions: new Set(permissions), via };
}

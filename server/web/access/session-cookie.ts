import type { IncomingMessage } from 'node:http';

/** How the cookie of a session is written and read. */
export type SessionCookie = {
  write(id: string, lifeMs: number): string;
  clear(): string;
  read(request: IncomingMessage): string | null;
};

/**
 * Describes a cookie that scripts cannot see and other sites cannot send; over TLS it is also bound
 * to exactly this host.
 */
export function sessionCookie(isSecure: boolean): SessionCookie {
  const name = isSecure ? '__Host-tack_session' : 'tack_session';
  const flags = `Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
  return {
    write: (id, lifeMs) => `${name}=${id}; Max-Age=${Math.floor(lifeMs / 1000)}; ${flags}`,
    clear: () => `${name}=; Max-Age=0; ${flags}`,
    read({ headers }) {
      const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
      const own = cookies.filter((cookie) => cookie.startsWith(`${name}=`));
      // Two of one name: somebody else has set the other one.
      return own.length === 1 ? (own[0]?.slice(name.length + 1) ?? null) : null;
    },
  };
}

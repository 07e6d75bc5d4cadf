import { digestToken, makeSecret } from './token-digest.ts';

const lifeMs = 15 * 60 * 1000;
const linkLimit = 100;

/** Tokens for links: each opens one session, soon, and is dead then. */
export type LinkTokens = {
  make(): string;
  /** Whether it was good; it is no more. */
  use(token: string): boolean;
};

/** Starts with no link token. */
export function createLinkTokens(now: () => number): LinkTokens {
  const ends = new Map<string, number>();
  const keyOf = (token: string) => digestToken(token).toString('hex');
  return {
    make() {
      const token = makeSecret();
      ends.set(keyOf(token), now() + lifeMs);
      const oldest = ends.keys().next();
      if (ends.size > linkLimit && !oldest.done) ends.delete(oldest.value);
      return token;
    },
    use(token) {
      const key = keyOf(token);
      const end = ends.get(key) ?? 0;
      ends.delete(key);
      return end > now();
    },
  };
}

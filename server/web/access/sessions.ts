import { digestToken, makeSecret } from './token-digest.ts';

const lifeMs = 7 * 24 * 3600 * 1000;
const sessionLimit = 1000;

/** Browsers that showed the token. Only digests of their cookies are kept, and only in memory. */
export type Sessions = {
  readonly lifeMs: number;
  /** Opens a session and gives the id that its cookie holds. */
  open(): string;
  isOpen(id: string): boolean;
  close(id: string): void;
  closeAll(): void;
};

/** Starts with no session; each lasts a week at most. */
export function createSessions(now: () => number): Sessions {
  const ends = new Map<string, number>();
  const keyOf = (id: string) => digestToken(id).toString('hex');
  return {
    lifeMs,
    open() {
      const id = makeSecret();
      ends.set(keyOf(id), now() + lifeMs);
      const oldest = ends.keys().next();
      if (ends.size > sessionLimit && !oldest.done) ends.delete(oldest.value);
      return id;
    },
    isOpen: (id) => (ends.get(keyOf(id)) ?? 0) > now(),
    close: (id) => void ends.delete(keyOf(id)),
    closeAll: () => ends.clear(),
  };
}

import * as z from 'zod';
import { isApiError } from '#app/_api/api-client.ts';

/** Why a document could not be saved, and what that means for the next try. */
export type SaveTrouble = {
  /** `offline` passes by itself; `refused` does not, until the document is another. */
  readonly status: 'offline' | 'conflict' | 'refused';
  /** The newest revision, where somebody else has saved one. */
  readonly current: number | null;
  readonly message: string;
  readonly code: string | null;
};

const passing = ['server/unreachable', 'server/busy', 'store/unavailable', 'access/too-many-tries'];
const conflictSchema = z.object({ current: z.number() });

/** Reads from an error of the server, or of the way to it, why a save failed. */
export function explainSaveError(error: unknown): SaveTrouble {
  if (!isApiError(error)) {
    const message = error instanceof Error ? error.message : String(error);
    return { status: 'refused', current: null, message, code: null };
  }
  const { message } = error;
  const code = error.data?.code ?? null;
  if (code === 'workflow/conflict') {
    const current = conflictSchema.safeParse(error.data?.details).data?.current ?? null;
    return { status: 'conflict', current, message, code };
  }
  if (code !== null) {
    return { status: passing.includes(code) ? 'offline' : 'refused', current: null, message, code };
  }
  // The door in front of the procedures refuses what is too large before they see it.
  const answer = error.meta?.['response'];
  const isRefused = answer instanceof Response && answer.status >= 400 && answer.status < 500;
  if (isRefused) return { status: 'refused', current: null, message, code };
  const words = 'The server cannot be reached.';
  return { status: 'offline', current: null, message: words, code: 'server/unreachable' };
}

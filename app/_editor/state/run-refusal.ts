import { isApiError } from '#app/_api/api-client.ts';

/** Something about runs that the server, or the way to it, refused. */
export type RunRefusal = {
  /** Milliseconds. */
  readonly at: number;
  /** What was to be done, for example "Start a run". */
  readonly action: string;
  readonly message: string;
  readonly code: string | null;
  readonly requestId: string | null;
};

/** Says why something did not work. */
export function toRefusal(action: string, error: unknown, at: number): RunRefusal {
  if (!isApiError(error)) {
    const message = error instanceof Error ? error.message : String(error);
    return { at, action, message, code: null, requestId: null };
  }
  const code = error.data?.code ?? null;
  const requestId = error.data?.requestId ?? null;
  const message = code === null ? 'The server cannot be reached.' : error.message;
  return { at, action, message, code, requestId };
}

import { TRPCClientError } from '@trpc/client';

/** The code that the server refused something with; empty when it did not answer. */
export function codeOf(error: unknown): string {
  return error instanceof TRPCClientError ? String(error.data?.code ?? '') : '';
}

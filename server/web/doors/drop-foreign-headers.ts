import type { IncomingMessage } from 'node:http';

const foreign =
  /^(forwarded|x-forwarded-.*|x-real-ip|x-middleware-.*|x-invoke-.*|content-security-policy.*)$/;

/**
 * Takes out of a request what only a proxy we trust, or we ourselves, may say: whatever stands
 * behind the doors would believe it.
 */
export function dropForeignHeaders({ headers }: IncomingMessage): void {
  for (const name of Object.keys(headers)) if (foreign.test(name)) delete headers[name];
}

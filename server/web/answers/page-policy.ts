import { randomBytes } from 'node:crypto';

/** A policy for one page, and the nonce its scripts and styles carry. */
export type PagePolicy = { readonly nonce: string; readonly policy: string };

/** Writes the policy of one page: only what we sent with it runs, and nothing may frame it. */
export function createPagePolicy(): PagePolicy {
  const nonce = randomBytes(18).toString('base64');
  const policy = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
  return { nonce, policy };
}

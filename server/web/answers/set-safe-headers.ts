import type { ServerResponse } from 'node:http';

const safeHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  // What is no page has nothing to load; pages bring a policy of their own.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cache-control': 'no-store',
} as const;

/** Gives every answer the headers that keep browsers from guessing, framing or lending it. */
export function setSafeHeaders(response: ServerResponse, requestId: string): void {
  for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
  response.setHeader('x-request-id', requestId);
}

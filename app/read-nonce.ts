/** The nonce that the server gave this page's scripts and styles; undefined without a policy. */
export function readNonce(headers: { get(name: string): string | null }): string | undefined {
  return /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1];
}

/** Where the bytes of a stored picture are. */
export function pictureUrl(hash: string): string {
  return `/api/artifacts/${hash}`;
}

/** Where the bytes of a stored picture are. */
export function pictureUrl(hash: string): string {
  return `/api/artifacts/${hash}`;
}

/** Where a stored picture is to be had small, for lists of many. */
export function thumbnailUrl(hash: string): string {
  return `/api/thumbnails/${hash}`;
}

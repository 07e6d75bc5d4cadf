import { pictureUrl } from '#app/_api/picture-url.ts';

/** Whether the server still has the bytes of a stored value. */
export async function isStored(hash: string): Promise<boolean> {
  const response = await fetch(pictureUrl(hash), { method: 'HEAD' }).catch(() => null);
  return response?.ok ?? false;
}

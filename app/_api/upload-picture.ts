import * as z from 'zod';

const keptSchema = z.object({
  hash: z.string(),
  width: z.number(),
  height: z.number(),
  /** What was changed on the way in, one sentence each. */
  notices: z.array(z.string()).default([]),
});
export type KeptPicture = z.infer<typeof keptSchema>;

/** What the server takes; asked before a large file is sent in vain. */
const limitBytes = 25_000_000;
const readable = /^(image\/(png|jpeg|webp)|application\/octet-stream|)$/;

/**
 * Keeps a picture on the server, for nodes to show.
 *
 * @param as a mask is read by its brightness
 * @throws Error with a sentence for a person
 */
export async function uploadPicture(
  file: Blob,
  as: 'image' | 'mask' = 'image',
): Promise<KeptPicture> {
  const refusal = refuseFile(file);
  if (refusal !== null) throw new Error(refusal);
  const response = await send(file, as);
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Error(readRefusal(answer));
  return keptSchema.parse(answer);
}

/** Why a file cannot be taken as a picture, as far as its size and its type tell; null where they do not speak against it. */
export function refuseFile({ size, type }: Pick<Blob, 'size' | 'type'>): string | null {
  if (!readable.test(type)) return `This is ${type}; a picture has to be PNG, JPEG or WebP.`;
  if (size === 0) return 'The file is empty.';
  if (size <= limitBytes) return null;
  const megabytes = Math.ceil(size / 1_000_000);
  return `The file has ${megabytes} MB; Tack takes up to ${limitBytes / 1_000_000} MB. Save it smaller, or as JPEG.`;
}

async function send(file: Blob, as: 'image' | 'mask'): Promise<Response> {
  try {
    return await fetch(`/api/pictures?as=${as}`, {
      method: 'POST',
      body: file,
      headers: { 'content-type': file.type || 'application/octet-stream' },
    });
  } catch (cause) {
    throw new Error('The server cannot be reached; the picture was not taken.', { cause });
  }
}

const refusalSchema = z.object({ error: z.object({ message: z.string() }) });

function readRefusal(answer: unknown): string {
  const refused = refusalSchema.safeParse(answer).data;
  return refused?.error.message ?? 'The server did not take the picture.';
}

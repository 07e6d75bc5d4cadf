import * as z from 'zod';

const keptSchema = z.object({
  hash: z.string(),
  width: z.number(),
  height: z.number(),
  /** What was changed on the way in, one sentence each. */
  notices: z.array(z.string()).default([]),
});
export type KeptPicture = z.infer<typeof keptSchema>;

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
  const response = await fetch(`/api/pictures?as=${as}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': file.type || 'application/octet-stream' },
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Error(refusal(answer));
  return keptSchema.parse(answer);
}

const refusalSchema = z.object({ error: z.object({ message: z.string() }) });

function refusal(answer: unknown): string {
  const refused = refusalSchema.safeParse(answer).data;
  return refused?.error.message ?? 'The server did not take the picture.';
}

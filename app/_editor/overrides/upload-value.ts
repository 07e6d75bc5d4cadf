import * as z from 'zod';
import type { PortType } from '#nodes/contract/ports.ts';

const keptSchema = z.object({ hash: z.string(), notices: z.array(z.string()).default([]) });
const refusalSchema = z.object({ error: z.object({ message: z.string() }) });
export type KeptValue = z.infer<typeof keptSchema>;

/**
 * Keeps a tensor file on the server as a value of a type.
 *
 * @throws Error with a sentence for a person
 */
export async function uploadValue(file: Blob, as: PortType): Promise<KeptValue> {
  const init = {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/octet-stream' },
  };
  const response = await fetch(`/api/values?as=${as}`, init).catch((cause: unknown) => {
    throw new Error('The server cannot be reached; the file was not taken.', { cause });
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return keptSchema.parse(answer);
  const refused = refusalSchema.safeParse(answer).data;
  throw new Error(refused?.error.message ?? 'The server did not take the file.');
}

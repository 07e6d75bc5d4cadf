import * as z from 'zod';
import type { PortType } from '#nodes/contract/ports.ts';

const keptSchema = z.object({ hash: z.string(), notices: z.array(z.string()).default([]) });
const refusalSchema = z.object({ error: z.object({ message: z.string() }) });
type KeptValue = z.infer<typeof keptSchema>;

/**
 * Keeps a tensor file on the server as a value of a type.
 *
 * @param pack whose it is, where the file does not say
 * @throws Error with a sentence for a person
 */
export async function uploadValue(
  file: Blob,
  { as, pack }: { readonly as: PortType; readonly pack: string | undefined },
): Promise<KeptValue> {
  const init = {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/octet-stream' },
  };
  const query = new URLSearchParams({ as, ...(pack === undefined ? {} : { pack }) });
  const response = await fetch(`/api/values?${query}`, init).catch((cause: unknown) => {
    throw new Error('The server cannot be reached; the file was not taken.', { cause });
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return keptSchema.parse(answer);
  const refused = refusalSchema.safeParse(answer).data;
  throw new Error(refused?.error.message ?? 'The server did not take the file.');
}

import * as z from 'zod';
import { api } from '#app/_api/api-client.ts';

const keptSchema = z.object({ hash: z.string() });
const refusalSchema = z.object({ error: z.object({ message: z.string() }) });

/**
 * Brings a direction from a file into the library, under the file's name.
 *
 * @param pack whose it is where the file does not say; undefined = not known
 * @throws Error with a sentence for a person
 */
export async function importDirection(file: File, pack: string | undefined): Promise<void> {
  const { hash } = await upload(file, pack);
  const name = file.name.replace(/\.[^.]*$/, '').slice(0, 200) || 'Imported direction';
  await api.directions.save.mutate({ name, artifact: hash });
}

async function upload(file: File, pack: string | undefined) {
  const query = new URLSearchParams({ as: 'direction', ...(pack === undefined ? {} : { pack }) });
  const response = await fetch(`/api/values?${query}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/octet-stream' },
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return keptSchema.parse(answer);
  const refused = refusalSchema.safeParse(answer).data;
  throw new Error(refused?.error.message ?? 'The server did not take the file.');
}

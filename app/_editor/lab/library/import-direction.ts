import { api } from '#app/_api/api-client.ts';
import { uploadValue } from '#app/_editor/overrides/upload-value.ts';

/**
 * Brings a direction from a file into the library, under the file's name.
 *
 * @param pack whose it is where the file does not say; undefined = not known
 * @throws Error with a sentence for a person
 */
export async function importDirection(file: File, pack: string | undefined): Promise<void> {
  const { hash } = await uploadValue(file, { as: 'direction', pack });
  const name = file.name.replace(/\.[^.]*$/, '').slice(0, 200) || 'Imported direction';
  await api.directions.save.mutate({ name, artifact: hash });
}

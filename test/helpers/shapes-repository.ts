import { readFileSync } from 'node:fs';
import { packManifestSchema } from '#server/packs/pack-manifest.ts';
import type { HubRepository } from './hub-server.ts';

/** The pack that comes with Tack, as a repository of the Hub would hold it. */
export function shapesRepository(name: string): HubRepository {
  const text = readFileSync('packs/shapes/pack.json', 'utf8');
  const { files } = packManifestSchema.parse(JSON.parse(text));
  const contents = files.map(({ path }) => [path, readFileSync(`packs/shapes/${path}`)] as const);
  return { name, files: { ...Object.fromEntries(contents), 'pack.json': text } };
}

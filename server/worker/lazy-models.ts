import { fileURLToPath } from 'node:url';
import { readRowLimit } from '#server/devices/read-row-limit.ts';
import type { createModelTools } from '#server/models/create-model-tools.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { writeToolRecord } from '#server/store/tool-record.ts';

export type ModelTools = Awaited<ReturnType<typeof createModelTools>>;

/** The packs that come with Tack. */
const embeddedPacks = fileURLToPath(new URL('../../packs', import.meta.url));

/** The models behind the nodes, loaded when a run first needs one and kept from then on. */
export function lazyModels(
  folders: StoreFolders,
  device: Parameters<typeof createModelTools>[0]['device'],
): () => Promise<ModelTools> {
  let models: Promise<ModelTools> | undefined;
  async function load() {
    const { createModelTools } = await import('#server/models/create-model-tools.ts');
    const tools = createModelTools({
      packsFolders: [embeddedPacks, folders.packs],
      derivedFolder: folders.derived,
      rowLimit: readRowLimit(process.env, device?.name ?? 'cpu'),
      ...(device ? { device } : {}),
    });
    await writeToolRecord(folders, tools);
    return tools;
  }
  return () => {
    models ??= load().catch((error: unknown) => {
      models = undefined;
      throw error;
    });
    return models;
  };
}

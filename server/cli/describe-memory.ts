import type { Graph } from '#nodes/contract/graph.ts';
import { embeddedPack } from '#nodes/contract/pack-param.ts';
import { editImageParams } from '#nodes/editing/edit-image-params.ts';
import { readDeviceWish } from '#server/devices/read-device-wish.ts';
import { readMemory } from '#server/devices/read-memory.ts';
import { readRowLimit } from '#server/devices/read-row-limit.ts';
import { findPackFolders } from '#server/packs/find-pack-folders.ts';
import { needsEstimate } from '#server/packs/memory/estimate-edit.ts';
import { tellMemory } from '#server/packs/memory/require-memory.ts';
import { readManifest } from '#server/packs/read-manifest.ts';
import { unetBytes } from '#server/packs/unet-bytes.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { packsFoldersOf } from './packs-places.ts';

/** The packs that a graph inverts pictures with. */
function invertingPacks({ nodes }: Graph): readonly string[] {
  const inverting = nodes.filter(({ type }) => type === 'invert-image');
  return [...new Set(inverting.map(({ params }) => String(params['pack'] ?? embeddedPack)))];
}

function editModes({ nodes }: Graph) {
  const edits = nodes.filter(({ type }) => type === 'edit-image');
  const params = edits.map((node) => editImageParams.safeParse(node.params).data);
  return new Set(params.map((each) => each?.mode).filter((mode) => mode !== undefined));
}

/**
 * How much memory the edits of a graph take on the processor, a sentence for each pack and mode; none
 * for packs so small that it does not matter, and none where another device was asked for.
 *
 * @param device what `--device` says
 */
export async function describeMemory(
  graph: Graph,
  folders: StoreFolders,
  device: string | undefined,
): Promise<readonly string[]> {
  const wish = readDeviceWish(device, process.env);
  if (wish !== 'auto' && wish !== 'cpu') return [];
  const sentences: string[] = [];
  const packFolders = await findPackFolders(packsFoldersOf(folders));
  for (const id of invertingPacks(graph)) {
    const folder = packFolders.get(id);
    if (folder === undefined) continue;
    const { manifest } = await readManifest(folder);
    if (!needsEstimate(manifest)) continue;
    const isRowByRow = unetBytes(manifest) > readRowLimit(process.env, 'cpu');
    for (const mode of editModes(graph)) {
      const { freeBytes } = readMemory();
      const sentence = await tellMemory({ folder, manifest }, { mode, isRowByRow }, freeBytes);
      if (sentence !== null) sentences.push(sentence);
    }
  }
  return sentences;
}

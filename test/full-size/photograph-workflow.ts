import { existsSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { Graph } from '#nodes/contract/graph.ts';
import { embeddedPack } from '#nodes/contract/pack-param.ts';
import { withParam } from '#server/cli/change-graph.ts';
import { readWorkflow } from '#server/runs/read-workflow.ts';
import { importPicture } from '#server/store/import-picture.ts';
import type { Store } from '#server/store/open-store.ts';
import { drawHills } from '#tools/draw-hills.ts';

const side = 512;
const packOf = {
  diffusion: ['fit', 'inversion', 'encode-before', 'encode-after'],
  captioner: ['caption'],
  writer: ['captions'],
};

/** A pack of full size if the folder has it, else the embedded one. */
function choosePack(folder: string, id: string): string {
  return existsSync(path.join(folder, id, 'pack.json')) ? id : embeddedPack;
}

/** Which packs of a folder play which part. */
export function choosePacks(folder: string) {
  return {
    diffusion: 'sd15',
    captioner: choosePack(folder, 'blip-base'),
    writer: choosePack(folder, 'phi-2'),
  };
}

/** The default edit of a drawn landscape of 512 x 512 pixels, with these packs. */
export async function photographWorkflow(
  store: Store,
  packs: ReturnType<typeof choosePacks>,
  steps: number,
): Promise<Graph> {
  const { width, height, data } = drawHills(side, side);
  const file = path.join(store.folders.home, 'hills.png');
  await sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toFile(file);
  const picture = await importPicture(file, 'image', store.values);
  let { graph } = await readWorkflow('public/workflows/default-edit.json');
  for (const [part, nodes] of Object.entries(packOf)) {
    // Safe: the table has the keys of the packs.
    const pack = packs[part as keyof typeof packs];
    for (const node of nodes) graph = withParam(graph, node, 'pack', pack);
  }
  graph = withParam(graph, 'picture', 'picture', picture.hash);
  graph = withParam(graph, 'instruction', 'text', 'make it winter');
  // Untrained models write nothing that can be read; trying ten times would cost time and tell nothing.
  graph = withParam(graph, 'captions', 'maxAttempts', 1);
  return withParam(graph, 'inversion', 'steps', steps);
}

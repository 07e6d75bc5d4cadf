import { expect, test } from 'vitest';
import type { Graph } from '#nodes/contract/graph.ts';
import { embeddedPack } from '#nodes/contract/pack-param.ts';
import { withOverride, withParam } from '#server/cli/change-graph.ts';
import { requirePacks } from '#server/cli/require-packs.ts';
import { readWorkflow } from '#server/runs/read-workflow.ts';

const folders = ['packs'];

async function photographEdit(): Promise<Graph> {
  const { graph } = await readWorkflow('public/workflows/default-edit.json');
  const roles = { inversion: 'sd15', 'encode-before': 'sd15', caption: 'blip-base' };
  return Object.entries(roles).reduce(
    (changed, [node, pack]) => withParam(changed, node, 'pack', pack),
    graph,
  );
}

test('names every pack that is missing once, and how it is to be had', async () => {
  await expect(requirePacks(await photographEdit(), folders)).rejects.toMatchObject({
    code: 'pack/unknown',
    message: [
      'The pack "blip-base" (BLIP base) is not installed: "tack packs export blip-base" says how it is made.',
      'The pack "sd15" (Stable Diffusion 1.5) is not installed: "tack packs install sd15" fetches it.',
      `Installed: ${embeddedPack}.`,
    ].join(' '),
  });
});

test('asks for no pack of a node that does not run', async () => {
  const { graph } = await readWorkflow('public/workflows/default-edit.json');
  const port = { node: 'caption', port: 'caption' };
  const absent = withParam(graph, 'caption', 'pack', 'blip-base');
  const written = withOverride(absent, port, { json: 'a red house' });
  await expect(requirePacks(absent, folders)).rejects.toMatchObject({ code: 'pack/unknown' });
  await expect(requirePacks(written, folders)).resolves.toBeUndefined();
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { graphOf } from './tiny-nodes.ts';

/** Writes a workflow file; `output` is "node.port". */
export function writeWorkflow(
  folder: string,
  drawn: Parameters<typeof graphOf>[0] & { readonly output?: string; readonly version?: number },
): string {
  const file = join(folder, 'workflow.json');
  const [node, port] = drawn.output?.split('.') ?? [];
  const workflow = {
    format: 'tack-workflow',
    version: drawn.version ?? 1,
    name: 'A test',
    ...(node ? { output: { node, port } } : {}),
    graph: graphOf(drawn),
  };
  writeFileSync(file, JSON.stringify(workflow));
  return file;
}

/** Writes a flat red picture; its name is relative to the folder. */
export async function writePicture(folder: string, width = 8, height = 6): Promise<string> {
  const red = sharp({ create: { width, height, channels: 3, background: '#e6302b' } });
  await red.png({ compressionLevel: 1 }).toFile(join(folder, 'red.png'));
  return 'red.png';
}

/** A workflow whose first step is quick and whose second blocks its process for seconds. */
export async function writeSlowWorkflow(folder: string, pixels: { width: number; height: number }) {
  const picture = await writePicture(folder, pixels.width, pixels.height);
  return writeWorkflow(folder, {
    nodes: {
      picture: { type: 'image', params: { picture } },
      slow: { type: 'mask-from-colour', params: { grow: 64 } },
      last: { type: 'invert-mask' },
    },
    edges: ['picture.image -> slow.image', 'slow.mask -> last.mask'],
  });
}

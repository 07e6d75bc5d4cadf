import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { filesIn } from '#test/helpers/files-in.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { writeWorkflow } from '#test/helpers/workflow-file.ts';

test('a full disk is one sentence, and leaves nothing half-written', async () => {
  const [home, folder] = [await temporaryFolder(), await temporaryFolder()];
  // Few colours, so the file is small; as plain sRGB it is not, and the resized one has many.
  const raw = { width: 60, height: 40, channels: 3 } as const;
  const pixels = Uint8Array.from({ length: 60 * 40 * 3 }, (_, at) => (at * at * 7919) % 251);
  await sharp(pixels, { raw }).png().toFile(join(folder, 'small.png'));
  writeWorkflow(folder, {
    nodes: {
      picture: { type: 'image', params: { picture: 'small.png' } },
      mask: { type: 'mask-from-image' },
      large: { type: 'resize-mask', params: { size: 'custom', width: 1000, height: 1000 } },
    },
    edges: ['picture.image -> mask.image', 'mask.mask -> large.mask'],
  });
  // No file may grow over 64 blocks of 512 or 1024 bytes: to Tack the disk is full there.
  const limited = 'ulimit -f 64; exec "$0" server/cli/main.ts run workflow.json --out out';
  const { status, stdout, stderr } = spawnSync('sh', ['-c', limited, process.execPath], {
    env: { ...process.env, TACK_HOME: home, TACK_FOLDER: folder },
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^tack: There is no room left .* \[store\/full\]$/m);
  expect(stderr).not.toMatch(/ {4}at /);
  expect(filesIn(join(home, 'tmp'))).toEqual([]);
  expect(filesIn(folder)).toEqual(['small.png', 'workflow.json']);
  for (const file of filesIn(join(home, 'artifacts'))) {
    await sharp(readFileSync(join(home, 'artifacts', file))).stats(); // decodes all of it
  }
});

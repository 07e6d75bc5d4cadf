import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { isAllowed } from '#nodes/scenes/is-allowed.ts';
import { renderScene } from '#nodes/scenes/render-scene.ts';
import { sceneSchema } from '#nodes/scenes/scene.ts';

const folder = 'public/samples';
const samples = z
  .array(
    z.strictObject({
      file: z.string(),
      instruction: z.string().min(1),
      expectation: z.enum(['works', 'sometimes', 'fails', 'far']),
      note: z.string().endsWith('.'),
      scene: sceneSchema.optional(),
    }),
  )
  .parse(JSON.parse(readFileSync(`${folder}/samples.json`, 'utf8')));

test('lists every sample picture once', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.png'));
  expect(samples.map(({ file }) => file).sort()).toEqual(files.sort());
});

test.each(samples.filter(({ scene }) => scene))(
  '$file is the render of its scene',
  async (sample) => {
    const scene = sceneSchema.parse(sample.scene);
    expect(isAllowed(scene, { heldOut: true })).toBe(true);
    const { data } = await sharp(`${folder}/${sample.file}`)
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(Buffer.compare(data, Buffer.from(renderScene(scene).data))).toBe(0);
  },
);

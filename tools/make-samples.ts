import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import * as z from 'zod';
import type { Image } from '#nodes/contract/ports.ts';
import { renderScene } from '#nodes/scenes/render-scene.ts';
import { sceneSchema } from '#nodes/scenes/scene.ts';
import { drawHills } from './draw-hills.ts';

const folder = 'public/samples';
const samplesSchema = z.array(z.object({ file: z.string(), scene: sceneSchema.optional() }));

async function writePicture(path: string, { width, height, data }: Image) {
  const pipeline = sharp(data, { raw: { width, height, channels: 3 } });
  await pipeline.png({ compressionLevel: 9 }).toFile(path);
}

// Draws every picture that samples.json names; the one without a scene is the landscape.
const samples = samplesSchema.parse(JSON.parse(await readFile(`${folder}/samples.json`, 'utf8')));
for (const { file, scene } of samples) {
  await writePicture(`${folder}/${file}`, scene ? renderScene(scene) : drawHills(480, 320));
}

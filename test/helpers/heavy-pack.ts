import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readRoom } from '#server/devices/read-memory.ts';
import { readManifest } from '#server/packs/read-manifest.ts';

/**
 * A pack named `heavy`, by whose manifest its UNet has so many weights: with all rows at once its
 * sessions would hold them three times, row by row once. The weights are not there: it can be weighed,
 * and not opened.
 *
 * @param packsFolder where packs are looked for
 * @param bytes       of weights; half of the memory that is free when absent
 */
export async function writeHeavyPack(
  packsFolder: string,
  bytes = Math.round(readRoom() / 2),
): Promise<void> {
  const { manifest } = await readManifest('packs/shapes');
  const folder = path.join(packsFolder, 'heavy');
  await mkdir(path.join(folder, 'unet'), { recursive: true });
  await copyFile('packs/shapes/unet/model.onnx', path.join(folder, 'unet/model.onnx'));
  const files = manifest.files.map((file) =>
    file.path === 'unet/model.onnx_data' ? { ...file, bytes } : file,
  );
  const heavy = { ...manifest, id: 'heavy', title: 'Heavy', files };
  await writeFile(path.join(folder, 'pack.json'), JSON.stringify(heavy));
}

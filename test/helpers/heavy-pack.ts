import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readMemory } from '#server/devices/read-memory.ts';
import { readManifest } from '#server/packs/read-manifest.ts';

/**
 * A pack named `heavy` whose manifest says that its UNet's weights are half of the memory that is free:
 * with all rows at once its sessions would hold them three times, row by row once. The weights are not
 * there: it can be weighed, and not opened.
 *
 * @param packsFolder where packs are looked for
 */
export async function writeHeavyPack(packsFolder: string): Promise<void> {
  const { manifest } = await readManifest('packs/shapes');
  const folder = path.join(packsFolder, 'heavy');
  await mkdir(path.join(folder, 'unet'), { recursive: true });
  await copyFile('packs/shapes/unet/model.onnx', path.join(folder, 'unet/model.onnx'));
  const bytes = Math.round(readMemory().freeBytes / 2);
  const files = manifest.files.map((file) =>
    file.path === 'unet/model.onnx_data' ? { ...file, bytes } : file,
  );
  const heavy = { ...manifest, id: 'heavy', title: 'Heavy', files };
  await writeFile(path.join(folder, 'pack.json'), JSON.stringify(heavy));
}

import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDiffusion } from '#server/models/diffusion/open-diffusion.ts';
import type { ModelPlaces } from '#server/models/model-places.ts';
import { createShelf } from '#server/models/sessions/shelf.ts';
import { parseModel, writeModel } from '#server/onnx/model/model-file.ts';
import { copyPack, type Reweigh } from '#test/helpers/half/copy-pack.ts';
import { roundHalves } from '#test/helpers/half/round-halves.ts';
import { packId, testPlaces } from './test-places.ts';

/** Uses every model of a pack once, so that the graphs derived from it lie in their folder. */
async function deriveAll(places: ModelPlaces, id: string): Promise<void> {
  const opened = await openDiffusion(places, id);
  const { channels, height, width } = opened.settings.latents;
  const data = new Float32Array(channels * height * width);
  await opened.encodeCaption('a red circle');
  await opened.unet();
  await opened.gradientUnet();
  await opened.encodePicture(
    await opened.decodeLatents({ dims: [1, channels, height, width], data }),
  );
  await places.shelf.close();
}

function roundAll(graphsFolder: string): void {
  for (const digest of readdirSync(graphsFolder)) {
    for (const name of readdirSync(join(graphsFolder, digest))) {
      const file = join(graphsFolder, digest, name, 'model.onnx');
      const model = parseModel(new Uint8Array(readFileSync(file)));
      writeFileSync(file, writeModel(roundHalves(model)));
    }
  }
}

/**
 * The tests' pack in single and in half precision; the half one's graphs, derived as ever, run as on
 * a card that keeps halves.
 *
 * @param reweigh other weights for the UNet of both
 */
export async function openBothPrecisions(reweigh?: Reweigh) {
  const root = mkdtempSync(join(tmpdir(), 'tack-half-'));
  const from = join(testPlaces.packsFolders[0] ?? '', packId);
  for (const precision of ['single', 'half'] as const) {
    const folder = join(root, 'packs', precision);
    await copyPack(from, { folder, id: precision, precision, reweigh });
  }
  const places = {
    packsFolders: [join(root, 'packs')],
    recordsFolder: join(root, 'verified'),
    graphsFolder: join(root, 'graphs'),
    shelf: createShelf(),
  };
  await deriveAll(places, 'half');
  roundAll(places.graphsFolder);
  return {
    single: await openDiffusion(places, 'single'),
    half: await openDiffusion(places, 'half'),
  };
}

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type DeviceName, isDeviceName } from '#server/devices/device-names.ts';
import { deviceSettings } from '#server/devices/device-settings.ts';
import { editPicture } from '#server/models/diffusion/edit.ts';
import { invertPicture } from '#server/models/diffusion/invert.ts';
import { openDiffusion } from '#server/models/diffusion/open-diffusion.ts';
import { countPlacementsIn } from '#server/models/sessions/count-placements.ts';
import { benchPlaces } from './bench-places.ts';
import { peakMemory } from './peak-memory.ts';

/**
 * Makes a guided edit on a device, alone in its process: once in two steps, to see what each operator
 * runs on, then in as many as asked for, timed. Prints one JSON object.
 */
const { values } = parseArgs({
  options: {
    pack: { type: 'string', default: 'packs/shapes' },
    device: { type: 'string', default: 'cpu' },
    steps: { type: 'string', default: '20' },
  },
});
const device = readDevice(values.device);

function readDevice(word: string): DeviceName {
  if (isDeviceName(word)) return word;
  throw new RangeError(`"${word}" is no device`);
}

const work = { signal: new AbortController().signal };

/** Inverts and edits a made-up picture. @returns seconds of both, and whether all numbers stayed finite */
async function edit(steps: number, profilesFolder?: string) {
  const { id, places } = benchPlaces(values.pack, device, profilesFolder);
  const opened = await openDiffusion(places, id);
  const { size } = opened.settings;
  const data = Uint8Array.from({ length: 3 * size * size }, (_, at) => (at * 7) % 256);
  const caption = 'a red circle on a blue background';
  const how = { schedule: 'aligned', iterations: 0, regularise: true, seed: 0 } as const;
  const image = { width: size, height: size, data };
  const start = performance.now();
  const { inversion } = await invertPicture(
    opened,
    { pack: id, image, caption, steps, ...how },
    work,
  );
  const inverted = performance.now();
  const from = await opened.encodeCaption(caption);
  const to = await opened.encodeCaption('a green circle on a blue background');
  const change = to.data.map((x, at) => x - (from.data[at] ?? 0));
  const direction = { pack: id, tensor: { dims: to.dims.slice(1), data: change } };
  const { latents } = await editPicture(
    opened,
    {
      ...{ inversion, direction, mode: 'guided', carry: 'source', strength: 1 },
      ...{ guidance: null, attention: null, negative: null, mask: undefined },
    },
    work,
  );
  const end = performance.now();
  await places.shelf.close();
  return {
    invertSeconds: (inverted - start) / 1000,
    editSeconds: (end - inverted) / 1000,
    staysFinite: latents.tensor.data.every(Number.isFinite),
  };
}

const profiles = mkdtempSync(join(tmpdir(), 'tack-profiles-'));
await edit(2, profiles);
const placements = await countPlacementsIn(profiles);
const { provider } = deviceSettings[device];
const operators = placements.map(({ operator, givesFloats, count, ...each }) => {
  return { operator, givesFloats, count, isElsewhere: each.provider !== provider };
});
const steps = Number(values.steps);
const timed = await edit(steps);
const answer = { steps, ...timed, operators, peakBytes: peakMemory() };
process.stdout.write(`${JSON.stringify(answer)}\n`);

import { basename, dirname, join, resolve } from 'node:path';
import type { DeviceName } from '#server/devices/device-names.ts';
import { readRowLimit } from '#server/devices/read-row-limit.ts';
import { createShelf } from '#server/models/sessions/shelf.ts';

/** Where a child process keeps what it derives from a pack: between runs, so that it is made once. */
export const benchFolder = resolve('out/bench');

/** A pack's folder as its id, and the places to open it from. */
export function benchPlaces(pack: string, device: DeviceName, profilesFolder?: string) {
  const folder = resolve(pack);
  return {
    id: basename(folder),
    places: {
      packsFolders: [dirname(folder)],
      recordsFolder: join(benchFolder, 'verified'),
      graphsFolder: join(benchFolder, 'graphs'),
      shelf: createShelf(device, readRowLimit(process.env, device)),
      ...(profilesFolder !== undefined && { profilesFolder }),
    },
  };
}

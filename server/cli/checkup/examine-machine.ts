import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { availableParallelism, cpus, release, type } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askNvidia } from '#server/devices/ask-nvidia.ts';
import { deviceNames } from '#server/devices/device-names.ts';
import { nameProcessor } from '#server/devices/name-hardware.ts';
import { readMemory } from '#server/devices/read-memory.ts';
import { readRuntimePackage } from '#server/devices/runtime-package.ts';
import { tryDevice } from '#server/devices/try-device.ts';
import { findPackFolders } from '#server/packs/find-pack-folders.ts';
import { readHubSettings } from '#server/packs/hub/hub-settings.ts';
import { nearestFolder } from '#server/packs/install/nearest-folder.ts';
import { lookOverPack } from '#server/packs/look-over-pack.ts';
import { findServer } from '#server/runs/server-mark.ts';
import { lookAtDatabase } from '#server/store/database/look-at-database.ts';
import { type StoreFolders, storeFolders } from '#server/store/store-folders.ts';
import { version } from '#server/version.ts';
import type { Checkup, DiskPlace, HomeLook } from './checkup.ts';
import { listSettings } from './list-settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const embeddedPacks = fileURLToPath(new URL('../../../packs', import.meta.url));

/** Looks at all that Tack needs of a machine; makes and changes nothing. */
export async function examineMachine(home: string, env: Environment): Promise<Checkup> {
  const folders = storeFolders(home);
  const hub = await readHubSettings(env);
  return {
    versions: {
      tack: version,
      node: process.versions.node,
      onnxruntime: readRuntimePackage().version,
    },
    system: `${process.platform}-${process.arch}, ${type()} ${release()}`,
    processor: {
      name: nameProcessor(),
      cores: cpus().length,
      usableCores: availableParallelism(),
    },
    memory: readMemory(),
    graphics: await askNvidia(),
    // Each in a process of its own: together they take as long as the slowest.
    devices: await Promise.all(deviceNames.map((device) => tryDevice(device))),
    disks: [await measureDisk('home', home), await measureDisk('hub-cache', hub.cacheFolder)],
    home: await lookAtHome(folders, env),
    packs: await lookOverPacks(folders),
    settings: listSettings(env),
  };
}

async function measureDisk(use: DiskPlace['use'], folder: string): Promise<DiskPlace> {
  const { bavail, bsize } = await statfs((await nearestFolder(folder)).folder);
  return { use, folder, freeBytes: bavail * bsize };
}

async function lookAtHome(folders: StoreFolders, env: Environment): Promise<HomeLook> {
  const server = await findServer(folders);
  return {
    folder: folders.home,
    isWritable: await isWritable(folders.home),
    server: server && { process: server.process, url: server.url, device: server.device },
    database: await lookAtDatabase(folders, env['DATABASE_URL']),
  };
}

async function isWritable(folder: string): Promise<boolean> {
  const { folder: nearest } = await nearestFolder(folder);
  if (!(await stat(nearest)).isDirectory()) return false; // a file in its way
  return access(nearest, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function lookOverPacks(folders: StoreFolders) {
  const found = await findPackFolders([embeddedPacks, folders.packs]);
  const records = join(folders.derived, 'verified');
  return Promise.all([...found].map((each) => lookOverPack(records, each)));
}

import path from 'node:path';
import type { HubSettings } from '#server/packs/hub/hub-settings.ts';
import { type InstallWish, installPack } from '#server/packs/install/install-pack.ts';
import type { InstallProgress } from '#server/packs/install/install-progress.ts';
import { readPackSource } from '#server/packs/install/pack-source.ts';
import { type HubRepository, startHub } from '#test/helpers/hub-server.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { packFiles } from '../pack-files.ts';

/** A Hub with a repository `org/little`, an empty cache, an empty folder of packs, and an installation from one to the other. */
export async function installFromHub(changes: Partial<HubRepository> = {}) {
  const hub = await startHub([{ name: 'org/little', files: packFiles(), ...changes }]);
  const root = await temporaryFolder();
  const packsFolder = path.join(root, 'home', 'packs');
  const settings: HubSettings = {
    endpoint: hub.url,
    token: null,
    cacheFolder: path.join(root, 'cache'),
    isOffline: false,
    pauseMs: 1,
    silenceMs: 2_000,
  };
  const told: InstallProgress[] = [];
  const install = (wish: Partial<InstallWish> = {}) =>
    installPack({
      id: 'little',
      from: readPackSource('org/little', null),
      packsFolder,
      hub: settings,
      signal: new AbortController().signal,
      onProgress: (progress) => told.push(progress),
      ...wish,
    });
  return { hub, settings, packsFolder, install, told, folder: path.join(packsFolder, 'little') };
}

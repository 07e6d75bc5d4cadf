import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type Installer, openInstaller } from '#server/packs/installer/open-installer.ts';
import type { PackWork } from '#server/packs/installer/pack-work.ts';
import { acceptLicence } from '#server/packs/licences/accepted-licences.ts';
import { type HubRepository, startHub } from '#test/helpers/hub-server.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { packFiles, writerFiles } from '../pack-files.ts';

export const weightsBytes = 600_000;
/** From where `openOnHub` has its pack. */
export const little = { from: 'org/little', variant: null };
export const openRail = 'CreativeML Open RAIL-M';

/** A Hub with a repository `org/little`, and installers that know it, on one empty folder. */
export async function openOnHub(changes: Partial<HubRepository> = {}) {
  const files = packFiles(writerFiles(weightsBytes));
  const hub = await startHub([{ name: 'org/little', files, ...changes }]);
  const root = await temporaryFolder();
  const packsFolder = path.join(root, 'packs');
  const strange: unknown[] = [];
  const open = async () => {
    const places = { packsFolders: [packsFolder], packsFolder, recordsFolder: root };
    const installer = await openInstaller(places, {
      readHub: async () => ({
        ...{ endpoint: hub.url, token: null, cacheFolder: path.join(root, 'cache') },
        ...{ isOffline: false, pauseMs: 1, silenceMs: 2_000 },
      }),
      onStrange: (error) => strange.push(error),
    });
    onTestFinished(() => installer.close());
    return installer;
  };
  const accept = () => acceptLicence(packsFolder, 'sd15', openRail);
  return { hub, open, accept, packsFolder, strange };
}

/** What is, or was last, done to a pack. */
export function workOf(installer: Installer, pack: string): PackWork | undefined {
  return installer.works().find((work) => work.pack === pack);
}

import { AppError } from '#nodes/contract/errors.ts';
import { findPack } from '../find-pack.ts';
import type { Tally } from '../hub/blob-wish.ts';
import type { HubSettings } from '../hub/hub-settings.ts';
import { installPack } from '../install/install-pack.ts';
import { createTally, type InstallProgress } from '../install/install-progress.ts';
import { readPackSource } from '../install/pack-source.ts';
import { removePack } from '../install/remove-pack.ts';
import { requireSource } from '../install/require-source.ts';
import { findKnownPack } from '../known-packs.ts';
import { requireLicence } from '../licences/accepted-licences.ts';
import { verifyPack } from '../verify-pack.ts';
import { createWorks } from './create-works.ts';
import { keepNotes, type SourceWish } from './keep-notes.ts';
import type { PackWork } from './pack-work.ts';

/** Where packs lie, and what is noted of them. */
export type InstallerPlaces = {
  readonly packsFolders: readonly string[];
  /** Where packs are installed. */
  readonly packsFolder: string;
  readonly recordsFolder: string;
};

/** Installs, verifies and removes packs in this process, whoever comes and goes meanwhile. */
export type Installer = {
  readonly places: InstallerPlaces;
  /** What is being done to packs, or was done last: how far, how fast, how it ended. */
  works(): readonly PackWork[];
  /** From where a person last wanted this pack. */
  wishOf(pack: string): SourceWish;
  /**
   * Begins, or goes on with, the installation of a known pack.
   *
   * @param wish.from a repository of the Hub instead of the one that is known; never a folder
   * @throws AppError pack/unknown, pack/not-on-hub, pack/licence-not-accepted, pack/busy, server/busy, usage/invalid
   */
  install(pack: string, wish: SourceWish): Promise<void>;
  /** Begins to hash every file of an installed pack. @throws AppError pack/unknown, pack/busy, server/busy */
  verify(pack: string): Promise<void>;
  /** Stops what is going, forgets what has ended; what has arrived stays. */
  cancel(pack: string): Promise<void>;
  /** @throws AppError pack/unknown, pack/busy */
  remove(pack: string, isPurge: boolean): Promise<void>;
  close(): Promise<void>;
};

/** How the Hub is reached, asked for anew each time; and who is told of failures that nobody foresaw. */
export type InstallerMeans = {
  readonly readHub: () => Promise<HubSettings>;
  readonly onStrange: (error: unknown) => void;
};

/** Opens the installer of a home; what an earlier one left is interrupted. */
export async function openInstaller(
  places: InstallerPlaces,
  { readHub, onStrange }: InstallerMeans,
): Promise<Installer> {
  const { packsFolder } = places;
  const notes = await keepNotes({ packsFolder, onStrange });
  const works = createWorks({ onChange: notes.change, onForget: notes.forget, onStrange });
  for (const work of notes.left) works.put(work);
  return {
    places,
    works: works.list,
    wishOf: notes.wishOf,
    async install(pack, wish) {
      requireKnown(pack);
      const { from, variant } = wish;
      const source = from === null ? undefined : readPackSource(from, null);
      const chosen = { id: pack, ...(source && { from: source }), ...(variant && { variant }) };
      requireSource(chosen);
      await requireLicence(packsFolder, pack);
      works.requireIdle(pack);
      works.start(pack, 'install', async (signal, onProgress) => {
        notes.begin(pack, wish);
        await installPack({ ...chosen, packsFolder, hub: await readHub(), signal, onProgress });
      });
    },
    async verify(pack) {
      await findPack(places.packsFolders, pack);
      works.start(pack, 'verify', (signal, onProgress) => {
        let tally: Tally | null = null;
        const tell = (progress: InstallProgress) =>
          progress.stage === 'fetching' && onProgress({ ...progress, stage: 'checking' });
        return verifyPack(places, pack, {
          signal,
          onBytes(bytes, totalBytes) {
            tally ??= createTally(totalBytes, tell);
            tally.fetched(bytes);
          },
        });
      });
    },
    cancel: works.cancel,
    async remove(pack, isPurge) {
      works.requireIdle(pack);
      const { cacheFolder } = await readHub();
      const signal = AbortSignal.timeout(removePatienceMs);
      const purge = isPurge ? { cacheFolder } : null;
      await removePack({ packsFolder, id: pack, purge, signal }).catch((error: unknown) => {
        throw signal.aborted ? heldElsewhere(pack, error) : error;
      });
      await works.cancel(pack);
    },
    async close() {
      await works.close();
      await notes.settle();
    },
  };
}

/** How long a removal waits for somebody in a terminal who installs the same pack. */
const removePatienceMs = 10_000;

/** A browser may name packs that Tack knows, and no others. */
function requireKnown(pack: string): void {
  if (findKnownPack(pack)) return;
  throw new AppError('pack/unknown', `Tack knows no pack "${pack}" to install.`, {
    details: { id: pack },
  });
}

function heldElsewhere(pack: string, cause: unknown): AppError {
  const sentence = `Another program installs the pack "${pack}" at the moment.`;
  return new AppError('pack/busy', sentence, { cause });
}

import { randomUUID } from 'node:crypto';
import path from 'node:path';

/** What an installation uses besides the pack's own folder, all on one disk with it. */
export function installPlaces(packsFolder: string, id: string) {
  const work = path.join(packsFolder, '.installing');
  return {
    work,
    pack: path.join(packsFolder, id),
    /** Held by the one who installs or removes the pack. */
    lock: path.join(work, `${id}.lock`),
    /** Where the pack comes to be, or goes to be deleted: a new folder each time. */
    aside: () => path.join(work, `${id}-${randomUUID()}`),
    isAside: (name: string) => name.startsWith(`${id}-`) && name.length === id.length + 37,
  };
}

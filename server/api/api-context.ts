import type { Caller } from '#nodes/contract/permissions.ts';
import type { ChosenDevice } from '#server/devices/choose-device.ts';
import type { EditMemory } from '#server/devices/read-edit-memory.ts';
import type { Installer } from '#server/packs/installer/open-installer.ts';
import type { Backend } from '#server/runs/backend.ts';

/** What a procedure knows: who asks, by which request, and what it can work with. */
export type ApiContext = {
  readonly caller: Caller | null;
  readonly requestId: string;
  readonly backend: Backend;
  /** Where packs lie. */
  readonly packsFolders: readonly string[];
  /** Who installs, verifies and removes packs. */
  readonly installer: Installer;
  readonly version: string;
  /** What models run on; null where this server leaves that to other processes. */
  readonly device: ChosenDevice | null;
  /** What edits have to do with here; null where that cannot be known, as on a card. */
  readonly memory: () => EditMemory | null;
};

import type { NvidiaAnswer } from '#server/devices/ask-nvidia.ts';
import type { Memory } from '#server/devices/read-memory.ts';
import type { Trial } from '#server/devices/trial.ts';
import type { PackLook } from '#server/packs/look-over-pack.ts';
import type { DatabaseLook } from '#server/store/database/look-at-database.ts';
import type { Setting } from './list-settings.ts';

/** A place where Tack keeps files, and the room on its disk. */
export type DiskPlace = {
  readonly use: 'home' | 'hub-cache';
  readonly folder: string;
  readonly freeBytes: number;
};

/** What was seen of a TACK_HOME. */
export type HomeLook = {
  readonly folder: string;
  /** Whether files can be written there, or the folder made. */
  readonly isWritable: boolean;
  readonly server: {
    readonly process: number;
    readonly url: string;
    readonly device: string | null;
  } | null;
  readonly database: DatabaseLook;
};

/** What was seen of a machine and of this installation of Tack. */
export type Checkup = {
  readonly versions: {
    readonly tack: string;
    readonly node: string;
    readonly onnxruntime: string;
  };
  /** Operating system and architecture. */
  readonly system: string;
  readonly processor: {
    readonly name: string;
    /** All that the machine has, and those that this process may use. */
    readonly cores: number;
    readonly usableCores: number;
  };
  readonly memory: Memory;
  readonly graphics: NvidiaAnswer;
  readonly devices: readonly Trial[];
  readonly disks: readonly DiskPlace[];
  readonly home: HomeLook;
  readonly packs: readonly PackLook[];
  readonly settings: readonly Setting[];
};

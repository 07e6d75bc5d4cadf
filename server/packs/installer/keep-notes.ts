import { installPlaces } from '../install/install-places.ts';
import { readInstalledRecord } from '../install/installed-record.ts';
import type { PackPrecision } from '../pack-manifest.ts';
import type { PackWork } from './pack-work.ts';
import { readWorkNotes, type WorkNote, writeWorkNote } from './work-notes.ts';

/** From where a person last wanted a pack. */
export type SourceWish = {
  /** A repository of the Hub, "org/name" or "org/name@revision"; null for one that is known. */
  readonly from: string | null;
  /** null for the recommended precision, or whatever there is. */
  readonly variant: PackPrecision | null;
};

/** Notes of installations, so that one that was interrupted can be gone on with. */
export type NoteKeeper = {
  /** What earlier servers left: how it ended, or that it was interrupted. */
  readonly left: readonly PackWork[];
  wishOf(pack: string): SourceWish;
  /** An installation begins. */
  begin(pack: string, wish: SourceWish): void;
  /** It changed; how far it is, is written down every two seconds. */
  change(work: PackWork): void;
  /** It is of no interest any more; where it was taken from stays known. */
  forget(pack: string): void;
  /** Comes back when all is written. */
  settle(): Promise<void>;
};

const writeEveryMs = 2_000;

/** @param given.onStrange told when a note cannot be written; the installation goes on */
export async function keepNotes(given: {
  readonly packsFolder: string;
  readonly onStrange: (error: unknown) => void;
}): Promise<NoteKeeper> {
  const { packsFolder, onStrange } = given;
  const notes = await readWorkNotes(packsFolder);
  const left = [];
  for (const [pack, note] of notes) {
    if (!(await isOver(packsFolder, pack, note))) left.push(tellLeft(pack, note));
  }
  const written = new Map<string, number>();
  let writing: Promise<void> = Promise.resolve();

  function write(pack: string, note: WorkNote, isUrgent: boolean): void {
    notes.set(pack, note);
    if (!isUrgent && performance.now() - (written.get(pack) ?? 0) < writeEveryMs) return;
    written.set(pack, performance.now());
    writing = writing.then(() => writeWorkNote(packsFolder, pack, note)).catch(onStrange);
  }

  return {
    left,
    wishOf(pack) {
      const { from = null, variant = null } = notes.get(pack) ?? {};
      return { from, variant };
    },
    begin(pack, wish) {
      const beganAt = new Date().toISOString();
      write(pack, { ...wish, beganAt, state: 'going', bytes: null, problem: null }, true);
    },
    change({ pack, kind, state, progress, problem }) {
      const note = notes.get(pack);
      if (kind !== 'install' || state === 'interrupted' || !note) return;
      const bytes = bytesOf(progress) ?? note.bytes;
      write(pack, { ...note, state, bytes, problem }, state !== 'going');
    },
    forget(pack) {
      const note = notes.get(pack);
      if (note) write(pack, { ...note, state: 'done', bytes: null, problem: null }, true);
    },
    settle: () => writing,
  };
}

/** Whether it was brought to an end, by this server or by somebody in a terminal since. */
async function isOver(packsFolder: string, pack: string, note: WorkNote): Promise<boolean> {
  if (note.state === 'done') return true;
  const record = await readInstalledRecord(installPlaces(packsFolder, pack).pack).catch(() => null);
  return record !== null && record.installedAt > note.beganAt;
}

function tellLeft(pack: string, { state, bytes, problem }: WorkNote): PackWork {
  const progress = bytes && {
    ...{ stage: 'fetching' as const, doneBytes: bytes.done, totalBytes: bytes.total },
    ...{ bytesPerSecond: null, secondsLeft: null },
  };
  return {
    ...{ pack, kind: 'install', progress, problem },
    state: state === 'going' ? 'interrupted' : state,
  };
}

function bytesOf(progress: PackWork['progress']): WorkNote['bytes'] {
  if (progress?.stage !== 'fetching') return null;
  return { done: progress.doneBytes, total: progress.totalBytes };
}

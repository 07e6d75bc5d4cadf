import type { Draft } from './draft.ts';

/** How the document on the canvas stands to what is saved. */
export type SaveState = {
  readonly status: 'saved' | 'unsaved' | 'saving' | 'offline' | 'conflict' | 'refused';
  /** The revision that the canvas was saved as, or opened from. */
  readonly revision: number;
  /** The newest revision on the server, where somebody else has saved one. */
  readonly current: number | null;
  /** Why it could not be saved, and the failure's code where it has one. */
  readonly message: string | null;
  readonly code: string | null;
  /** Whether this browser keeps what is not saved; it outlives the page then. */
  readonly isKept: boolean;
  /** Edits of earlier visits that were never saved, the newest first. */
  readonly drafts: readonly Draft[];
  /** The revision of another tab or person that the canvas went on to by itself; null before. */
  readonly takenOver: number | null;
};

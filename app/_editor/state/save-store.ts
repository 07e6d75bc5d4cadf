import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Draft } from '#app/_editor/saving/draft.ts';
import { createSaveEdge, type SaveEdge } from '#app/_editor/saving/save-edge.ts';
import type { SaveState } from '#app/_editor/saving/save-state.ts';
import { Saver } from '#app/_editor/saving/saver.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import type { DocumentStore } from './document-store.ts';

/** Saves by itself a moment after a change, and never over what somebody else has saved. */
export type SaveStore = StoreApi<SaveState> & {
  /** Begins to save by itself, until `close`. */
  open(): void;
  /**
   * Saves now what is not saved.
   *
   * @param note what was done, where the documents do not say it
   * @returns the revision that the canvas is at; null where it could not be saved
   */
  flush(note?: string): Promise<number | null>;
  /** Goes on from another revision, which the canvas now shows. */
  rebase(revision: number, workflow: Workflow): void;
  /** Shows the newest revision in place of the canvas, as a step that can be undone. */
  takeTheirs(): Promise<void>;
  /** Saves what is on the canvas as a workflow of its own. @returns its id */
  keepAsCopy(): Promise<string>;
  takeDraft(draft: Draft): Promise<void>;
  discardDraft(draft: Draft): Promise<void>;
  close(): void;
};

/** Keeps an opened workflow saved, once it is told to `open`. */
export function createSaveStore(
  id: string,
  opened: { readonly revision: number; readonly workflow: Workflow },
  documents: DocumentStore,
  edge: SaveEdge = createSaveEdge(id),
): SaveStore {
  const store = createStore<SaveState>(() => ({
    ...{ status: 'saved', revision: opened.revision, current: null, message: null, code: null },
    ...{ isKept: false, drafts: [], takenOver: null },
  }));
  const saver = new Saver({ id, opened: opened.workflow, documents, store, edge });
  return Object.assign(store, {
    open: () => saver.open(),
    flush: (note?: string) => saver.flush(note),
    rebase: (revision: number, workflow: Workflow) => saver.rebase(revision, workflow),
    takeTheirs: () => saver.takeTheirs(),
    keepAsCopy: () => saver.keepAsCopy(),
    takeDraft: (draft: Draft) => saver.takeDraft(draft),
    discardDraft: (draft: Draft) => saver.discardDraft(draft),
    close: () => saver.close(),
  });
}

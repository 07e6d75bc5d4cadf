import * as z from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { api, isApiError } from '#app/_api/api-client.ts';
import { describeChange } from '#app/_editor/document/describe-change.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import type { DocumentStore } from './document-store.ts';

/** How the document on the canvas stands to what is saved. */
export type SaveState = {
  readonly status: 'saved' | 'unsaved' | 'saving' | 'offline' | 'conflict' | 'refused';
  /** The revision that the canvas was saved as, or opened from. */
  readonly revision: number;
  /** The newest revision on the server, where somebody else has saved one. */
  readonly current: number | null;
  /** Why it could not be saved. */
  readonly message: string | null;
};

/** Saves by itself a moment after a change, and never over what somebody else has saved. */
export type SaveStore = StoreApi<SaveState> & {
  /** Saves now what is not saved. @returns the revision that the canvas is at; null where it could not be saved */
  flush(): Promise<number | null>;
  /** Goes on from another revision, which the canvas now shows. */
  rebase(revision: number, workflow: Workflow): void;
  close(): void;
};

const afterMs = 800;

/** Keeps an opened workflow saved. */
export function createSaveStore(
  id: string,
  opened: { readonly revision: number; readonly workflow: Workflow },
  documents: DocumentStore,
): SaveStore {
  const store = createStore<SaveState>(() => ({
    ...{ status: 'saved', revision: opened.revision, current: null, message: null },
  }));
  let saved = opened.workflow;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<number | null> | null = null;

  async function save(): Promise<number | null> {
    const { workflow } = documents.getState();
    const { status, revision } = store.getState();
    if (status === 'conflict') return null;
    if (workflow === saved) return revision;
    store.setState({ status: 'saving', message: null });
    try {
      const note = describeChange(saved, workflow);
      const answer = await api.workflows.save.mutate({ id, revision, document: workflow, note });
      saved = workflow;
      store.setState({ status: 'saved', revision: answer.revision });
    } catch (error) {
      store.setState(explain(error));
      return null;
    }
    return documents.getState().workflow === saved ? store.getState().revision : save();
  }
  function flush(): Promise<number | null> {
    clearTimeout(timer);
    saving ??= save().finally(() => {
      saving = null;
    });
    return saving;
  }
  const stopWatching = documents.subscribe((state, before) => {
    if (state.workflow === before.workflow) return;
    if (store.getState().status === 'conflict') return;
    if (state.workflow !== saved) store.setState({ status: 'unsaved' });
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), afterMs);
  });
  return Object.assign(store, {
    flush,
    rebase(revision: number, workflow: Workflow) {
      saved = workflow;
      store.setState({ status: 'saved', revision, current: null, message: null });
    },
    close() {
      clearTimeout(timer);
      stopWatching();
    },
  });
}

function explain(error: unknown): Partial<SaveState> {
  if (!isApiError(error)) return { status: 'refused', message: String(error) };
  const code = error.data?.code;
  if (code === undefined) return { status: 'offline', message: error.message };
  if (code !== 'workflow/conflict') return { status: 'refused', message: error.message };
  const details = z.object({ current: z.number() }).safeParse(error.data?.details);
  const current = details.data?.current ?? null;
  return { status: 'conflict', current, message: error.message };
}

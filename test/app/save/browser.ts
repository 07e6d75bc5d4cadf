import { TRPCClientError } from '@trpc/client';
import type { Draft } from '#app/_editor/saving/draft.ts';
import type { SaveEdge } from '#app/_editor/saving/save-edge.ts';
import type { PageWatcher } from '#app/_editor/saving/watch-page.ts';
import { createDocumentStore } from '#app/_editor/state/document-store.ts';
import { createSaveStore } from '#app/_editor/state/save-store.ts';
import type { Workflow } from '#nodes/contract/graph.ts';

/** A refusal as it comes from the server; without a code, as it comes from a network that is down. */
export function refusal(message: string, data?: { code: string; details?: object }) {
  if (!data) return TRPCClientError.from(new TypeError(message));
  return TRPCClientError.from({ error: { code: -32000, message, data } } as never);
}

/** A server that keeps one workflow by compare-and-swap, and can be away. */
export function createServer(document: Workflow) {
  const revisions = [document];
  let trouble: Error | null = null;
  const require = () => {
    if (trouble) throw trouble;
  };
  return {
    revisions,
    copies: [] as Workflow[],
    notes: [] as string[],
    failWith(error: Error | null) {
      trouble = error;
    },
    find() {
      require();
      return { revision: revisions.length, document: revisions.at(-1) ?? document };
    },
    save(wish: Parameters<SaveEdge['save']>[0]) {
      require();
      const current = revisions.length;
      if (wish.revision !== current) {
        throw refusal('Saved elsewhere.', { code: 'workflow/conflict', details: { current } });
      }
      this.notes.push(wish.note);
      return { revision: revisions.push(wish.document) };
    },
    create(copy: Workflow) {
      require();
      return { id: `copy ${this.copies.push(copy)}` };
    },
  };
}

/** A browser: its tabs hear each other, and its drafts outlive them. */
export function createBrowser(server: ReturnType<typeof createServer>) {
  const drafts = new Map<string, Draft>();
  const listeners = new Map<number, (revision: number) => void>();
  let isFull = false;
  const openTab = () => {
    const { revision, document } = server.find();
    const tab = listeners.size;
    let watcher: PageWatcher | null = null;
    const edge: SaveEdge = {
      save: async (wish) => server.save(wish),
      find: async () => server.find(),
      createCopy: async (copy) => server.create(copy),
      drafts: {
        list: async () => [...drafts.values()].toSorted((a, b) => b.at - a.at),
        keep: async (draft) => {
          if (isFull) throw new Error('QuotaExceededError');
          drafts.set(draft.key, draft);
        },
        drop: async (key) => {
          drafts.delete(key);
        },
      },
      tabs: {
        tell: (saved) => {
          for (const [other, hear] of listeners) if (other !== tab) hear(saved);
        },
        listen: (hear) => {
          listeners.set(tab, hear);
          return () => listeners.delete(tab);
        },
      },
      watchPage: (given) => {
        watcher = given;
        return () => {};
      },
    };
    const documents = createDocumentStore(document);
    const save = createSaveStore('w', { revision, workflow: document }, documents, edge);
    save.open();
    const rename = (name: string) => documents.edit('Rename', (one) => ({ ...one, name }));
    const page = () => watcher ?? { onBack() {}, onLeave() {}, isLosable: () => false };
    return { documents, save, rename, page, name: () => documents.getState().workflow.name };
  };
  return {
    drafts,
    openTab,
    fill() {
      isFull = true;
    },
  };
}

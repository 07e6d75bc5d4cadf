import { api } from '#app/_api/api-client.ts';
import { createUnderFreeName } from '#app/_library/create-under-free-name.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import { type DraftShelf, openDraftShelf } from './draft.ts';
import { openTabLine, type TabLine } from './tab-line.ts';
import { type PageWatcher, watchPage } from './watch-page.ts';

type Saving = {
  readonly id: string;
  readonly revision: number;
  readonly document: Workflow;
  readonly note: string;
};

/** All that saving needs of the world outside the editor. */
export type SaveEdge = {
  save(wish: Saving): Promise<{ readonly revision: number }>;
  find(id: string): Promise<{ readonly revision: number; readonly document: Workflow }>;
  createCopy(document: Workflow, note: string): Promise<{ readonly id: string }>;
  readonly drafts: DraftShelf;
  readonly tabs: TabLine;
  watchPage(watcher: PageWatcher): () => void;
};

/** The server, this browser's own database, its other tabs and the page. */
export function createSaveEdge(workflowId: string): SaveEdge {
  return {
    save: (wish) => api.workflows.save.mutate(wish),
    find: (id) => api.workflows.find.query({ id }),
    createCopy: createUnderFreeName,
    drafts: openDraftShelf(),
    tabs: openTabLine(workflowId),
    watchPage,
  };
}

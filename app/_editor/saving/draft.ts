import { createStore, del, entries, set } from 'idb-keyval';
import * as z from 'zod';
import { workflowSchema } from '#nodes/contract/graph.ts';

const draftSchema = z.object({
  key: z.string(),
  /** Id of the workflow that was edited. */
  workflowId: z.string(),
  /** The revision that was edited. */
  revision: z.number(),
  document: workflowSchema,
  /** Milliseconds. */
  at: z.number(),
});

/** Edits that were never saved, kept in this browser. */
export type Draft = z.infer<typeof draftSchema>;

/** Where drafts are kept. */
export type DraftShelf = {
  /** Those of one workflow, the newest first. */
  list(workflowId: string): Promise<readonly Draft[]>;
  keep(draft: Draft): Promise<void>;
  drop(key: string): Promise<void>;
};

/** Keeps drafts in the browser's own database, which outlives the page. */
export function openDraftShelf(): DraftShelf {
  const store = createStore('tack-drafts', 'drafts');
  return {
    async list(workflowId) {
      const kept = await entries<string, unknown>(store);
      const drafts = kept.flatMap(([, value]) => draftSchema.safeParse(value).data ?? []);
      return drafts
        .filter((draft) => draft.workflowId === workflowId)
        .toSorted((a, b) => b.at - a.at);
    },
    keep: (draft) => set(draft.key, draft, store),
    drop: (key) => del(key, store),
  };
}

import type { StoreApi } from 'zustand/vanilla';
import { describeChange } from '#app/_editor/document/describe-change.ts';
import { sameJson } from '#app/_editor/document/same-json.ts';
import type { DocumentStore } from '#app/_editor/state/document-store.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import type { Draft } from './draft.ts';
import type { SaveEdge } from './save-edge.ts';
import type { SaveState } from './save-state.ts';
import { explainSaveError } from './save-trouble.ts';

const saveAfterMs = 800;
const keepAfterMs = 250;
const firstRetryMs = 1_000;
const longestRetryMs = 30_000;

type SaverParts = {
  readonly id: string;
  readonly opened: Workflow;
  readonly documents: DocumentStore;
  readonly store: StoreApi<SaveState>;
  readonly edge: SaveEdge;
};

/** Keeps one open document saved: from when its editor opens until it closes. */
export class Saver {
  readonly #parts: SaverParts;
  /** Tells this page's draft from those of other pages. */
  readonly #draftKey: string;
  #saved: Workflow;
  /** The document that this page's draft holds. */
  #kept: Workflow | null = null;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = firstRetryMs;
  #saving: Promise<number | null> | null = null;
  #stops: readonly (() => void)[] = [];

  constructor(parts: SaverParts) {
    this.#parts = parts;
    this.#saved = parts.opened;
    this.#draftKey = `${parts.id} ${Date.now().toString(36)} ${Math.random().toString(36).slice(2)}`;
  }

  /** Begins to watch the document, the other tabs and the page. */
  open(): void {
    const { documents, edge } = this.#parts;
    this.#stops = [
      documents.subscribe((state, before) => {
        if (state.workflow !== before.workflow) this.#onEdit(state.workflow);
      }),
      edge.tabs.listen((revision) => void this.#onSavedElsewhere(revision)),
      edge.watchPage({
        onBack: () => void this.#onBack(),
        onLeave: () => void this.#keepDraft(),
        isLosable: () => this.#isUnsaved() && this.#kept !== this.#workflow(),
      }),
    ];
    void this.#findDrafts();
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    clearTimeout(this.#saveTimer);
    // What waited for its turn is not lost with the page.
    if (this.#isUnsaved()) void this.#keepDraft().then(() => this.flush());
  }

  /** Saves now what is not saved; `note` says what was done where the documents do not. */
  flush(note?: string): Promise<number | null> {
    clearTimeout(this.#saveTimer);
    this.#saving ??= this.#save(note).finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  /** Goes on from another revision, which the canvas shows now. */
  rebase(revision: number, workflow: Workflow): void {
    this.#saved = workflow;
    this.#retryMs = firstRetryMs;
    this.#tell({ status: 'saved', revision, current: null, message: null, code: null });
    if (this.#isUnsaved()) this.#onEdit(this.#workflow());
    else void this.#dropDraft(this.#draftKey);
  }

  /** Shows the newest revision in place of what is on the canvas: one step, which can be undone. */
  async takeTheirs(): Promise<void> {
    const { id, edge } = this.#parts;
    const { revision, document } = await edge.find(id);
    this.#show(revision, document);
  }

  /** Saves what is on the canvas as a workflow of its own, and lets go of it here. */
  async keepAsCopy(): Promise<string> {
    const { edge } = this.#parts;
    const mine = this.#workflow();
    const copy = { ...mine, name: `${mine.name}, my edits` };
    const made = await edge.createCopy(copy, `Edits of ${mine.name} that were saved elsewhere`);
    this.#saved = mine;
    await this.#dropDraft(this.#draftKey);
    this.#tell({ status: 'saved', current: null, message: null, code: null });
    return made.id;
  }

  /** Puts a draft of an earlier visit on the canvas, from where it is saved. */
  async takeDraft(draft: Draft): Promise<void> {
    const { documents } = this.#parts;
    documents.edit('Take over edits that were not saved', () => draft.document);
    await this.#keepDraft();
    await this.discardDraft(draft);
  }

  async discardDraft({ key }: Draft): Promise<void> {
    const drafts = this.#state().drafts.filter((draft) => draft.key !== key);
    this.#tell({ drafts });
    await this.#dropDraft(key);
  }

  #state(): SaveState {
    return this.#parts.store.getState();
  }

  #tell(change: Partial<SaveState>): void {
    this.#parts.store.setState(change);
  }

  #workflow(): Workflow {
    return this.#parts.documents.getState().workflow;
  }

  #isUnsaved(): boolean {
    return this.#workflow() !== this.#saved;
  }

  #onEdit(workflow: Workflow): void {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = setTimeout(() => void this.#keepDraft(), keepAfterMs);
    if (this.#state().status === 'conflict') return;
    const isSaved = workflow === this.#saved;
    // Still away until a try says otherwise.
    if (isSaved || this.#state().status !== 'offline') {
      this.#tell({ status: isSaved ? 'saved' : 'unsaved', message: null, code: null });
    }
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => void this.flush(), saveAfterMs);
  }

  async #save(note?: string): Promise<number | null> {
    const { id, edge } = this.#parts;
    const { status, revision } = this.#state();
    const workflow = this.#workflow();
    if (status === 'conflict') return null;
    if (workflow === this.#saved) {
      this.#tell({ status: 'saved', message: null, code: null });
      if (this.#kept !== null) await this.#dropDraft(this.#draftKey);
      return revision;
    }
    if (status !== 'offline') this.#tell({ status: 'saving', message: null, code: null });
    try {
      const words = note ?? describeChange(this.#saved, workflow);
      const answer = await edge.save({ id, revision, document: workflow, note: words });
      this.#saved = workflow;
      this.#retryMs = firstRetryMs;
      edge.tabs.tell(answer.revision);
      this.#tell({ status: 'saved', revision: answer.revision, message: null, code: null });
    } catch (error) {
      await this.#onTrouble(error);
      return null;
    }
    if (this.#isUnsaved()) return this.#save();
    await this.#dropDraft(this.#draftKey);
    return this.#state().revision;
  }

  async #onTrouble(error: unknown): Promise<void> {
    const trouble = explainSaveError(error);
    await this.#keepDraft();
    this.#tell(trouble);
    if (trouble.status !== 'offline' || this.#stops.length === 0) return;
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => void this.flush(), this.#retryMs);
    this.#retryMs = Math.min(longestRetryMs, this.#retryMs * 2);
  }

  async #onSavedElsewhere(current: number): Promise<void> {
    // A save that is under way finds out by itself.
    if (current <= this.#state().revision || this.#saving !== null) return;
    if (this.#isUnsaved()) return this.#onConflict(current);
    const { id, edge } = this.#parts;
    const newest = await edge.find(id).catch(() => null);
    if (newest === null || newest.revision <= this.#state().revision) return;
    if (this.#isUnsaved()) return this.#onConflict(newest.revision);
    this.#show(newest.revision, newest.document);
    this.#tell({ takenOver: newest.revision });
  }

  async #onConflict(current: number): Promise<void> {
    clearTimeout(this.#saveTimer);
    const message = 'This workflow was saved elsewhere in the meantime.';
    this.#tell({ status: 'conflict', current, message, code: 'workflow/conflict' });
    await this.#keepDraft();
  }

  async #onBack(): Promise<void> {
    if (this.#isUnsaved()) {
      if (this.#state().status === 'offline') await this.flush();
      return;
    }
    const { id, edge } = this.#parts;
    const newest = await edge.find(id).catch(() => null);
    if (newest) await this.#onSavedElsewhere(newest.revision);
  }

  #show(revision: number, document: Workflow): void {
    this.#saved = document;
    this.#parts.documents.edit(`Take over revision ${revision}`, () => document);
    this.rebase(revision, document);
  }

  async #keepDraft(): Promise<void> {
    clearTimeout(this.#keepTimer);
    const document = this.#workflow();
    if (!this.#isUnsaved() || this.#kept === document) return;
    const { revision } = this.#state();
    const about = { key: this.#draftKey, workflowId: this.#parts.id, revision };
    try {
      await this.#parts.edge.drafts.keep({ ...about, document, at: Date.now() });
      this.#kept = document;
      this.#tell({ isKept: true });
      // It was saved while it was being kept: nothing is left to be offered.
      if (!this.#isUnsaved()) await this.#dropDraft(this.#draftKey);
    } catch {
      // A browser that keeps nothing for us: the page asks before it is closed.
      this.#tell({ isKept: false });
    }
  }

  async #dropDraft(key: string): Promise<void> {
    if (key === this.#draftKey) {
      clearTimeout(this.#keepTimer);
      this.#kept = null;
    }
    await this.#parts.edge.drafts.drop(key).catch(() => {});
  }

  async #findDrafts(): Promise<void> {
    const { id, edge } = this.#parts;
    const found = await edge.drafts.list(id).catch(() => []);
    const others = found.filter(({ key }) => key !== this.#draftKey);
    const isSaved = (draft: Draft) => sameJson(draft.document, this.#saved);
    await Promise.all(others.filter(isSaved).map(({ key }) => this.#dropDraft(key)));
    this.#tell({ drafts: others.filter((draft) => !isSaved(draft)) });
  }
}

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Answers } from '#app/_api/api-client.ts';
import type { SaveState } from '#app/_editor/saving/save-state.ts';
import type { CanvasSlot } from './canvas-handle.ts';
import { createDocumentStore, type DocumentState, type DocumentStore } from './document-store.ts';
import { createFindingsStore, type FindingsStore } from './findings-store.ts';
import { type NodeRun, unheardNode } from './node-run.ts';
import { createOwnValuesStore, type OwnValues, type OwnValuesStore } from './own-values-store.ts';
import { createPacksStore, type PacksStore } from './packs-store.ts';
import { createRunStore, type RunStore, type RunStoreState } from './run-store.ts';
import { createSaveStore, type SaveStore } from './save-store.ts';
import { createViewStore, type ViewState, type ViewStore } from './view-store.ts';

export type SavedWorkflow = Answers['workflows']['find'];

/** One opened workflow: its document, the run that is shown, how it is saved, and what is open on the screen. */
export type Session = {
  readonly workflowId: string;
  readonly document: DocumentStore;
  readonly run: RunStore;
  /** What the doctor says of that run. */
  readonly findings: FindingsStore;
  /** What overridden nodes would give by themselves. */
  readonly own: OwnValuesStore;
  /** Which packs a run could use. */
  readonly packs: PacksStore;
  readonly save: SaveStore;
  readonly view: ViewStore;
  /** The canvas, for commands; holds nothing while none is drawn. */
  readonly canvas: CanvasSlot;
};

/** Opens a saved workflow for editing. */
export function createSession({ id, revision, document: workflow }: SavedWorkflow): Session {
  const document = createDocumentStore(workflow);
  return {
    workflowId: id,
    document,
    run: createRunStore(),
    findings: createFindingsStore(),
    own: createOwnValuesStore(),
    packs: createPacksStore(),
    save: createSaveStore(id, { revision, workflow }, document),
    view: createViewStore(),
    canvas: { current: null },
  };
}

export const SessionContext = createContext<Session | null>(null);

/** The workflow that is open around this component. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session) return session;
  throw new Error('This component is not inside an editor.');
}

/** Reads from the document; renders again only when what was picked changes. */
export function useDocument<T>(pick: (state: DocumentState) => T): T {
  return useStore(useSession().document, pick);
}

/** Reads from the run that is shown. */
export function useRun<T>(pick: (state: RunStoreState) => T): T {
  return useStore(useSession().run, pick);
}

/** How one node stands in the run that is shown; renders again for this node only. */
export function useNodeRun(id: string): NodeRun | null {
  return useRun(({ run }) => (run ? (run.nodes[id] ?? unheardNode) : null));
}

/** What an overridden node would give by itself; undefined where that is not known. */
export function useOwnValues(id: string): OwnValues | undefined {
  return useStore(useSession().own, (known) => known.get(id));
}

export function useSave<T>(pick: (state: SaveState) => T): T {
  return useStore(useSession().save, pick);
}

export function useView<T>(pick: (state: ViewState) => T): T {
  return useStore(useSession().view, pick);
}

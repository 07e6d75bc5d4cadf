import { createStore, type StoreApi } from 'zustand/vanilla';
import { commit, createHistory, type History, redo, undo } from '#app/_editor/document/history.ts';
import type { Graph, Workflow } from '#nodes/contract/graph.ts';

/** The document on the canvas, how it came to be, and what of it is selected. */
export type DocumentState = {
  readonly workflow: Workflow;
  readonly history: History;
  /** Ids of the selected nodes. */
  readonly selection: ReadonlySet<string>;
};

/**
 * The document and the only ways to change it. Every change is a named step that can be undone; what
 * runs do is never among them.
 */
export type DocumentStore = StoreApi<DocumentState> & {
  /** @param group steps of one group within a moment of each other are one: typing, dragging */
  edit(name: string, change: (workflow: Workflow) => Workflow, group?: string): void;
  /** The same, for changes that concern the graph alone. */
  editGraph(name: string, change: (graph: Graph) => Graph, group?: string): void;
  undo(): void;
  redo(): void;
  select(ids: Iterable<string>): void;
};

/** Opens a document. */
export function createDocumentStore(workflow: Workflow): DocumentStore {
  const store = createStore<DocumentState>(() => ({
    workflow,
    history: createHistory(workflow),
    selection: new Set<string>(),
  }));
  const take = (history: History) => {
    if (history === store.getState().history) return;
    const ids = new Set(history.workflow.graph.nodes.map(({ id }) => id));
    const selection = new Set([...store.getState().selection].filter((id) => ids.has(id)));
    store.setState({ history, workflow: history.workflow, selection });
  };
  const edit: DocumentStore['edit'] = (name, change, group) => {
    const { history } = store.getState();
    take(
      commit(history, {
        ...{ name, workflow: change(history.workflow), at: Date.now() },
        ...(group === undefined ? {} : { group }),
      }),
    );
  };
  return Object.assign(store, {
    edit,
    editGraph(name: string, change: (graph: Graph) => Graph, group?: string) {
      edit(name, (workflow) => withGraph(workflow, change(workflow.graph)), group);
    },
    undo: () => take(undo(store.getState().history)),
    redo: () => take(redo(store.getState().history)),
    select: (ids: Iterable<string>) => store.setState({ selection: new Set(ids) }),
  });
}

function withGraph(workflow: Workflow, graph: Graph): Workflow {
  return graph === workflow.graph ? workflow : { ...workflow, graph };
}

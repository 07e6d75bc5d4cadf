import { createStore, type StoreApi } from 'zustand/vanilla';
import { workflowSchema } from '#nodes/contract/graph.ts';
import { applyRunMessage } from './apply-run-message.ts';
import { type NodeRun, settleNode } from './node-run.ts';
import { followRun } from './run-following.ts';
import type { RunRefusal } from './run-refusal.ts';
import { createShownRun, type ShownRun } from './run-shown.ts';

/** The run that the canvas shows; null before the first. */
export type RunStoreState = {
  readonly run: ShownRun | null;
  /** Why the run cannot be followed just now; it may go on all the same. */
  readonly trouble: string | null;
  /** What the server refused to do about runs, the newest last. */
  readonly refusals: readonly RunRefusal[];
};

/** The run on the canvas, kept in step with the server. */
export type RunStore = StoreApi<RunStoreState> & {
  /**
   * Shows a run: all that happened in it so far, then what happens.
   *
   * @param earlier whether results of the run before stay in sight until this one has its own
   */
  follow(id: string, earlier?: 'keep' | 'drop'): void;
  /** Stops listening. */
  leave(): void;
  /** Remembers that the server refused something. */
  refuse(refusal: RunRefusal): void;
};

const refusalsKept = 50;

/** A store that shows no run yet. */
export function createRunStore(): RunStore {
  const store = createStore<RunStoreState>(() => ({ run: null, trouble: null, refusals: [] }));
  let stop = () => {};
  const change = (id: string, next: (run: ShownRun) => ShownRun) => {
    const { run } = store.getState();
    if (run?.id === id) store.setState({ run: next(run) });
  };
  return Object.assign(store, {
    follow(id: string, earlier: 'keep' | 'drop' = 'keep') {
      stop();
      const nodes = earlier === 'keep' ? keepResults(store.getState().run?.nodes ?? {}) : {};
      store.setState({ run: createShownRun(id, nodes), trouble: null });
      stop = followRun(id, {
        onFound({ document, fresh }) {
          const parsed = workflowSchema.safeParse(document);
          if (parsed.success)
            change(id, (run) => ({ ...run, document: parsed.data, isFresh: fresh }));
        },
        onMessage: (message, at) => change(id, (run) => applyRunMessage(run, message, at)),
        onTrouble(trouble) {
          if (store.getState().trouble !== trouble) store.setState({ trouble });
        },
      });
    },
    leave: () => stop(),
    refuse(refusal: RunRefusal) {
      const refusals = [...store.getState().refusals, refusal].slice(-refusalsKept);
      store.setState({ refusals });
    },
  });
}

/** Of the run before only what it gave stays in sight, marked as such. */
function keepResults(nodes: ShownRun['nodes']): ShownRun['nodes'] {
  const kept = Object.entries(nodes).filter(([, node]) => Object.keys(node.outputs).length > 0);
  return Object.fromEntries(kept.map(([id, node]) => [id, toEarlier(node)]));
}

const finished: readonly NodeRun['state'][] = ['done', 'cached', 'overridden'];

function toEarlier(node: NodeRun): NodeRun {
  const { failure: _, startedAt: __, endedAt: ___, ...rest } = settleNode(node);
  const state = finished.includes(node.state) ? node.state : 'waiting';
  return { ...rest, state, isFromEarlierRun: true };
}

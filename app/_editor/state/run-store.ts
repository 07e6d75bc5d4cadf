import { createStore, type StoreApi } from 'zustand/vanilla';
import { api, isApiError } from '#app/_api/api-client.ts';
import { applyRunMessage, type RunMessage, type ShownRun } from './apply-run-message.ts';

/** The run that the canvas shows; null before the first. */
export type RunStoreState = {
  readonly run: ShownRun | null;
  /** Why the run could not be followed; it may go on all the same. */
  readonly trouble: string | null;
};

/** The run on the canvas, kept in step with the server. */
export type RunStore = StoreApi<RunStoreState> & {
  /** Shows a run: all that happened in it so far, then what happens. */
  follow(id: string): void;
  /** Stops listening. */
  leave(): void;
};

/** A store that shows no run yet. */
export function createRunStore(): RunStore {
  const store = createStore<RunStoreState>(() => ({ run: null, trouble: null }));
  let stop = () => {};
  const take = (id: string, message: RunMessage) => {
    const { run } = store.getState();
    if (run?.id === id) store.setState({ run: applyRunMessage(run, message, Date.now()) });
  };
  return Object.assign(store, {
    follow(id: string) {
      stop();
      const nodes = store.getState().run?.nodes ?? {};
      store.setState({ run: { id, state: 'queued', nodes, failure: null }, trouble: null });
      const following = api.runs.follow.subscribe(
        { id },
        {
          onData: (message) => take(id, 'data' in message ? message.data : message),
          onStarted: () => store.setState({ trouble: null }),
          onError: (error) =>
            store.setState({ trouble: isApiError(error) ? error.message : String(error) }),
        },
      );
      stop = () => following.unsubscribe();
    },
    leave: () => stop(),
  });
}

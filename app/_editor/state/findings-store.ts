import { createStore, type StoreApi } from 'zustand/vanilla';
import { sameJson } from '#app/_editor/document/same-json.ts';
import type { Finding } from '#nodes/doctor/finding.ts';

/** What went wrong in the run that is shown: all of it in order, and by node. */
export type FindingsState = {
  readonly all: readonly Finding[];
  readonly byNode: ReadonlyMap<string, readonly Finding[]>;
};

/** Holds the findings apart from the run, so that a card hears of its own only. */
export type FindingsStore = StoreApi<FindingsState> & {
  /** Puts findings in place of those before; what a node keeps unchanged keeps its identity. */
  show(findings: readonly Finding[]): void;
};

/** Nothing found yet. */
export function createFindingsStore(): FindingsStore {
  const store = createStore<FindingsState>(() => ({ all: [], byNode: new Map() }));
  return Object.assign(store, {
    show(findings: readonly Finding[]) {
      if (findings === store.getState().all) return;
      store.setState({ all: findings, byNode: groupByNode(findings, store.getState().byNode) });
    },
  });
}

function groupByNode(findings: readonly Finding[], before: FindingsState['byNode']) {
  const byNode = Map.groupBy(findings, ({ node }) => node);
  return new Map(
    [...byNode].map(([node, found]) => {
      const known = before.get(node);
      return [node, known && sameJson(known, found) ? known : found] as const;
    }),
  );
}

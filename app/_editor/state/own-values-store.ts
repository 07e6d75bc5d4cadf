import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RunPrediction } from './run-outlook.ts';

/** What a node would give by itself by now, without a person's values. */
export type OwnValues = RunPrediction['own'][number];

/** Of the nodes with a person's value, as of the newest prediction. */
export type OwnValuesStore = StoreApi<ReadonlyMap<string, OwnValues>>;

/** Nothing known yet. */
export function createOwnValuesStore(): OwnValuesStore {
  return createStore<ReadonlyMap<string, OwnValues>>(() => new Map());
}

import type { ValueReferences } from './engine-host.ts';

/** What happens in a run, in order. */
export type RunEvent =
  | {
      readonly type: 'run-start';
      readonly nodes: readonly {
        readonly id: string;
        readonly title: string;
        readonly runs: boolean;
      }[];
    }
  | { readonly type: 'node-start'; readonly node: string }
  | { readonly type: 'notice'; readonly node: string; readonly sentence: string }
  /** Overrides stand in for the node: it did not run. */
  | { readonly type: 'node-overridden'; readonly node: string; readonly outputs: ValueReferences }
  | {
      readonly type: 'node-end';
      readonly node: string;
      readonly key: string;
      readonly cached: boolean;
      /** In this run. */
      readonly seconds: number;
      /** The values that count downstream: overrides where there are any. */
      readonly outputs: ValueReferences;
      /** The node's own values of overridden outputs. */
      readonly replaced: ValueReferences;
      /** Name -> hash of the stored trace. */
      readonly traces: Readonly<Record<string, string>>;
    };

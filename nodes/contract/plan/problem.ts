import type { ErrorCode } from '#nodes/contract/errors.ts';

/** One thing in a graph that no run could get past. */
export type Problem = {
  readonly node: string;
  readonly port?: string;
  readonly param?: string;
  readonly code: ErrorCode;
  /** A sentence for a person who sees which node it is about. */
  readonly message: string;
};

/** What was read of a node, and what is wrong with it. */
export type Checked<T> = { readonly value: T; readonly problems: readonly Problem[] };

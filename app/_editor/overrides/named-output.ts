import type { Endpoint } from '#nodes/contract/graph.ts';

/** An output, and what it is called. */
export type NamedOutput = { readonly output: Endpoint; readonly label: string };

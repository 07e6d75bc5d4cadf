import { tellBytes } from '#app/_library/tell-bytes.ts';
import type { NodeRun } from './node-run.ts';

/** "Checking the pack, 1.2 GB of 4.3 GB". */
export function tellCheck({ bytes, totalBytes }: NonNullable<NodeRun['check']>): string {
  return `Checking the pack, ${tellBytes(bytes)} of ${tellBytes(totalBytes)}`;
}

import type { NodeRun } from '#app/_editor/state/node-run.ts';

/** A stored value that a node gave by itself, and the key it had then. */
export type StoredAutomatic = { readonly hash: string; readonly key: string | undefined };

/** What a node gives by itself on a port, as of the last run that had it work; null where that is not known. */
export function readAutomatic(run: NodeRun | null, port: string): StoredAutomatic | null {
  if (!run) return null;
  const { key, replaced, outputs, state } = run;
  const isOwn = key !== undefined && state !== 'overridden';
  const found = replaced[port] ?? (isOwn ? outputs[port] : undefined);
  return found ? { hash: found.hash, key } : null;
}

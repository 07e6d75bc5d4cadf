import type { ShownRun } from '#app/_editor/state/run-shown.ts';

/** The trace that names the tokens of a stored embedding: that of the node which gave it; null where none did. */
export function findTokensTrace(run: ShownRun | null, embedding: string): string | null {
  for (const { outputs, traces } of Object.values(run?.nodes ?? {})) {
    const isIts = Object.values(outputs).some(({ hash }) => hash === embedding);
    if (isIts && traces['tokens'] !== undefined) return traces['tokens'];
  }
  return null;
}

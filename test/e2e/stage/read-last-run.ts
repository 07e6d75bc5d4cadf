import type { Stage } from './prepare-stage.ts';

/** The newest run of what was on the canvas, as the server has it; or of what was tried aside. */
export async function readLastRun(stage: Stage, aside = false) {
  const { runs } = await stage.api();
  const [last] = await runs.list({ aside, limit: 1 });
  if (!last) throw new Error('Nothing has run.');
  return await runs.find({ id: last.id });
}

/** Ids of the nodes of a run that are in a state, sorted. */
export function nodesThat(
  { nodes }: { readonly nodes: readonly { readonly node: string; readonly state: string }[] },
  ...states: readonly string[]
): readonly string[] {
  return nodes
    .filter(({ state }) => states.includes(state))
    .map(({ node }) => node)
    .toSorted();
}

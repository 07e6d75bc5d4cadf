import type { PolledRun } from '#app/_editor/state/use-polled-run.ts';
import type { GridCell } from '#app/_editor/state/view-store.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { rankOutputs } from '#nodes/contract/find-output.ts';
import type { Endpoint, Graph } from '#nodes/contract/graph.ts';
import { titleOf } from '#nodes/contract/title-of.ts';
import { tellApart } from './tell-apart.ts';

/** One result among several that stand beside each other. */
export type GridResult = {
  /** Sets it apart from the others. */
  readonly id: string;
  readonly run: string;
  readonly state: PolledRun['state'];
  /** Hash of its picture; null while, or where, there is none. */
  readonly picture: string | null;
  /** The node that gives it, where each result has another and no two are called alike. */
  readonly title: string | null;
  /** What sets it apart, in a few words each. */
  readonly facts: readonly string[];
};

/** Puts results beside each other; those whose run is not known yet are left out. */
export function listGridResults(
  cells: readonly GridCell[],
  runs: readonly (PolledRun | undefined)[],
): readonly GridResult[] {
  const found = cells.flatMap((cell, at) => {
    const run = runs[at];
    const output = cell.output ?? (run && findPicture(run));
    return run?.document && output ? [{ cell, run, output, graph: run.document.graph }] : [];
  });
  const apart = tellApart(found);
  const titles = found.map(({ graph, output }) => nameNode(graph, output.node));
  const areDistinct = titles.length > 1 && new Set(titles).size === titles.length;
  return found.map(({ cell, run, output }, at) => {
    const value = run.nodes[output.node]?.outputs[output.port];
    return {
      ...{ id: `${cell.run} ${output.node}`, run: cell.run, state: run.state },
      picture: value?.type === 'image' ? value.hash : null,
      title: areDistinct ? (titles[at] ?? null) : null,
      facts: apart[at] ?? [],
    };
  });
}

function nameNode({ nodes }: Graph, id: string): string {
  const node = nodes.find((one) => one.id === id);
  return node ? titleOf(node, catalogue) : id;
}

/** The likeliest result of a run that is a picture; until there is one, where it should come from. */
function findPicture({ document, nodes }: PolledRun): Endpoint | undefined {
  const outputs = document ? rankOutputs(document) : [];
  const given = outputs.find(({ node, port }) => nodes[node]?.outputs[port]?.type === 'image');
  return given ?? outputs[0];
}

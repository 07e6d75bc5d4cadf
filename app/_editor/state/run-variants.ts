import { setParam } from '#app/_editor/document/edits/set-param.ts';
import type { Catalogue, Workflow } from '#nodes/contract/graph.ts';

/** A seed of a node: its param and the value that it has now. */
export type Seed = {
  readonly node: string;
  readonly param: string;
  readonly value: number;
};

const largestSeed = 0xffffffff;

/** The seeds of a workflow's nodes, in the order of the document; disabled nodes have none. */
export function findSeeds({ graph }: Pick<Workflow, 'graph'>, catalogue: Catalogue): Seed[] {
  return graph.nodes.flatMap(({ id, type, params, isDisabled }) => {
    const shape = catalogue.get(type)?.params.shape;
    if (!shape || isDisabled || !Object.hasOwn(shape, 'seed')) return [];
    const value = Number(params['seed'] ?? 0);
    return [{ node: id, param: 'seed', value: Number.isFinite(value) ? value : 0 }];
  });
}

/** The document with its chosen seeds moved on; by 0 it is the document itself. */
export function varySeeds(workflow: Workflow, seeds: readonly Seed[], by: number): Workflow {
  if (by === 0) return workflow;
  const graph = seeds.reduce(
    (now, { node, param, value }) =>
      setParam(now, { node, param, value: (value + by) % (largestSeed + 1) }),
    workflow.graph,
  );
  return { ...workflow, graph };
}

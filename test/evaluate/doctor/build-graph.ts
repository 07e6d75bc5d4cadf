import { type Graph, graphSchema } from '#nodes/contract/graph.ts';
import { buildEditGraph } from '../build-edit-graph.ts';
import type { SetUp } from './set-up.ts';

const allOn = (texts: readonly string[]) => texts.map((text) => ({ text, enabled: true }));

const override = (name: string, json: Graph['overrides'][number]['value']) => {
  const [node = '', port = ''] = name.split('.');
  return { node, port, value: json };
};

/** The node that edits in the graphs made here. */
export const editNode = 'own-guided';

/**
 * The default edit of a scene, changed as a set-up says.
 *
 * @param steps of the inversion, where the set-up says none
 */
export function buildGraph({ given, ...setUp }: SetUp, steps: number): Graph {
  const graph = buildEditGraph(given, { sources: ['own'], modes: ['guided'], steps, edit: {} });
  const changed: Readonly<Record<string, object | undefined>> = {
    instruction: { text: setUp.instruction },
    'own-inversion': setUp.invert,
    [editNode]: setUp.edit,
  };
  const nodes = graph.nodes.map((node) => ({
    ...node,
    params: { ...node.params, ...changed[node.id] },
  }));
  const overrides = [
    ...(setUp.caption === undefined
      ? []
      : [override('own-caption.caption', { json: setUp.caption })]),
    ...(setUp.pairs === undefined
      ? []
      : (['before', 'after'] as const).map((side) =>
          override(`own-captions.${side}`, {
            json: allOn((setUp.pairs ?? []).map((pair) => pair[side])),
          }),
        )),
  ];
  return graphSchema.parse({ ...graph, nodes, overrides });
}

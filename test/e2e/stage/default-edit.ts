import { readFileSync } from 'node:fs';
import { catalogue } from '#nodes/catalogue.ts';
import { type Graph, workflowSchema } from '#nodes/contract/graph.ts';
import { titleOf } from '#nodes/contract/title-of.ts';

const file = readFileSync('public/workflows/default-edit.json', 'utf8');

/** The workflow that a newcomer finds, as the file that comes with Tack has it. */
export const defaultEdit = workflowSchema.parse(JSON.parse(file));

/** What sets graphs apart once ids, places and the stored picture are left aside. */
export function tellWork({ nodes, edges, overrides }: Graph) {
  const titles = new Map(nodes.map((node) => [node.id, titleOf(node, catalogue)]));
  return {
    nodes: nodes
      .map((node) => {
        const params =
          catalogue.get(node.type)?.params.parse(withoutPicture(node.params)) ?? node.params;
        return {
          ...{ title: titles.get(node.id), type: node.type },
          params,
        };
      })
      .sort((one, other) => `${one.title}`.localeCompare(`${other.title}`)),
    edges: edges
      .map(
        ({ from, to }) =>
          `${titles.get(from.node)} ${from.port} > ${titles.get(to.node)} ${to.port}`,
      )
      .sort(),
    overrides,
  };
}

function withoutPicture(params: Readonly<Record<string, unknown>>) {
  return 'picture' in params ? { ...params, picture: '0'.repeat(64) } : params;
}

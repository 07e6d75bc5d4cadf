import { catalogue } from '#nodes/catalogue.ts';
import { findPort } from '#nodes/contract/find-port.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { titleOf } from '#nodes/contract/title-of.ts';

/** One edge as a person reads it: titles of nodes, labels of ports. */
export type Step = {
  readonly from: { readonly node: string; readonly label: string };
  readonly to: { readonly node: string; readonly label: string };
};

/** The edges of a graph as a person would draw them. */
export function listSteps({ nodes, edges }: Graph): readonly Step[] {
  const end = (id: string, side: 'input' | 'output', port: string) => {
    const node = nodes.find((one) => one.id === id);
    const definition = node && catalogue.get(node.type);
    if (!definition) throw new Error(`${id} is of no known type.`);
    return {
      node: titleOf(node, catalogue),
      label: findPort(definition, side, port)?.label ?? port,
    };
  };
  return edges.map(({ from, to }) => ({
    from: end(from.node, 'output', from.port),
    to: end(to.node, 'input', to.port),
  }));
}

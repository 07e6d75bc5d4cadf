import { titleParam } from '#app/_editor/document/title-param.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { reachable } from '#nodes/contract/edges/reachable.ts';
import type { Endpoint, Graph, GraphNode } from '#nodes/contract/graph.ts';
import { isInForce } from '#nodes/contract/is-in-force.ts';
import { passDisabled } from '#nodes/contract/plan/pass-disabled.ts';
import { type Fact, tellFacts } from './tell-facts.ts';

/** A result: the graph that it came out of, and which output of it. */
export type ResultPlace = { readonly graph: Graph; readonly output: Endpoint };

/**
 * Says what sets results apart, of one run or of several: the params and the person's values before
 * each that are not the same before all.
 *
 * @returns for each result a few words for each difference, such as "Seed 3"
 */
export function tellApart(places: readonly ResultPlace[]): readonly (readonly string[])[] {
  return tellFacts(places.map(listFacts));
}

/** What a result was made with, by what it is: nodes of one type are taken together. */
function listFacts({ graph: document, output }: ResultPlace): readonly Fact[] {
  const { graph } = passDisabled(document, catalogue);
  const before = new Set([output.node, ...reachable(graph, output.node, 'up')]);
  const nodes = graph.nodes.filter(({ id }) => before.has(id));
  const typeOf = new Map(nodes.map(({ id, type }) => [id, type]));
  const own = graph.overrides.flatMap((override): Fact[] => {
    const type = typeOf.get(override.node);
    if (type === undefined || !isInForce(override)) return [];
    const definition = catalogue.get(type);
    const title = definition?.outputs[override.port]?.label ?? override.port;
    const { value } = override;
    return [
      {
        ...{ key: `${type} gives ${override.port}`, title, of: definition?.title ?? type },
        ...{ value: 'json' in value ? value.json : value.artifact, absent: 'automatic' },
      },
    ];
  });
  return [...nodes.flatMap(listParams), ...own];
}

function listParams({ type, params }: GraphNode): readonly Fact[] {
  const definition = catalogue.get(type);
  const known = definition?.params.safeParse(params).data ?? params;
  return Object.entries(known).map(([name, value]) => ({
    ...{ key: `${type}.${name}`, value, absent: 'none', of: definition?.title ?? type },
    // What a text says needs no name.
    title: type === 'text' && name === 'text' ? '' : titleParam(definition, name),
  }));
}

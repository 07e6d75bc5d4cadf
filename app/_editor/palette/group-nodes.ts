import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { categories, categoryOf } from './node-categories.ts';
import { rankNodes } from './rank-nodes.ts';

/** One part of the list that the palette shows. */
export type NodeGroup = {
  readonly title: string;
  readonly definitions: readonly AnyNodeDefinition[];
};

/**
 * What the palette lists: the best match first while somebody searches, else what was used last and
 * then every category.
 *
 * @param recent node types, the newest first
 */
export function groupNodes(
  definitions: readonly AnyNodeDefinition[],
  { search, recent }: { readonly search: string; readonly recent: readonly string[] },
): readonly NodeGroup[] {
  const groups = search.trim()
    ? [{ title: 'Found', definitions: rankNodes(definitions, search) }]
    : [{ title: 'Used last', definitions: pick(definitions, recent) }, ...sort(definitions)];
  return groups.filter((group) => group.definitions.length > 0);
}

function pick(definitions: readonly AnyNodeDefinition[], types: readonly string[]) {
  return types.flatMap((type) => definitions.find((one) => one.type === type) ?? []);
}

function sort(definitions: readonly AnyNodeDefinition[]): NodeGroup[] {
  return categories.map((title) => ({
    title,
    definitions: definitions.filter(({ type }) => categoryOf(type) === title),
  }));
}

import type { Catalogue, Graph, GraphNode } from '#nodes/contract/graph.ts';
import { titleOf } from '#nodes/contract/title-of.ts';

/**
 * The nodes in which all words of a text occur, best first: in the title, then in the type's title,
 * then in the note or the texts of the params.
 *
 * @returns node ids; none for an empty text
 */
export function searchGraph(graph: Graph, catalogue: Catalogue, text: string): readonly string[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found = graph.nodes.map((node) => ({
    id: node.id,
    score: scoreNode(placesOf(node, catalogue), words),
  }));
  return found
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ id }) => id);
}

/** The folded texts of a node, the telling ones first. */
function placesOf(node: GraphNode, catalogue: Catalogue): readonly string[] {
  const typeTitle = catalogue.get(node.type)?.title ?? '';
  const params = Object.values(node.params).flatMap(textsIn);
  return [
    titleOf(node, catalogue),
    `${typeTitle} ${node.type} ${node.id}`,
    `${node.note ?? ''} ${params.join(' ')}`,
  ].map(fold);
}

/** Every word must be somewhere; each counts by the best place it is in, twice at a beginning. A title in whole comes first. */
function scoreNode(places: readonly string[], words: readonly string[]): number {
  let score = 0;
  for (const word of words) {
    const place = places.findIndex((one) => one.includes(word));
    if (place === -1) return 0;
    const isFirst = places[place]?.startsWith(word) ?? false;
    score += 4 ** (places.length - place) * (isFirst ? 2 : 1);
  }
  return places[0] === words.join(' ') ? score + 1 : score;
}

function textsIn(value: GraphNode['params'][string]): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

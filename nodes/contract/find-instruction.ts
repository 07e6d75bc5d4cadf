import type { Endpoint, Graph } from './graph.ts';
import { isInForce } from './is-in-force.ts';

/**
 * The words that an edit is asked for with: the text that feeds the instruction of the captions'
 * writer, or else the first text there is; null where there is none.
 */
export function findInstruction(graph: Graph): string | null {
  const writers = new Set(
    graph.nodes.filter(({ type }) => type === 'write-captions').map(({ id }) => id),
  );
  const asked = graph.edges.find(({ to }) => writers.has(to.node) && to.port === 'instruction');
  const first = graph.nodes.find(({ type }) => type === 'text');
  const text = asked && readText(graph, asked.from);
  if (text) return text;
  return (first && readText(graph, { node: first.id, port: 'text' })) ?? null;
}

/** A text that stands in the document: a person's own value first. */
function readText(graph: Graph, { node: id, port }: Endpoint): string | null {
  const override = graph.overrides.find(
    (one) => one.node === id && one.port === port && isInForce(one),
  )?.value;
  if (override)
    return 'json' in override && typeof override.json === 'string' ? override.json : null;
  const node = graph.nodes.find((one) => one.id === id);
  const text = node?.type === 'text' ? node.params['text'] : null;
  return typeof text === 'string' && text.trim() !== '' ? text : null;
}

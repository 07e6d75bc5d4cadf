import { AppError } from '#nodes/contract/errors.ts';
import { type Graph, workflowSchema } from '#nodes/contract/graph.ts';
import { findGraphDisorder } from '../files/find-disorder.ts';
import { parseAs } from '../files/parse-as.ts';
import { parseJson } from '../files/parse-json.ts';
import { requireFormat } from '../files/require-format.ts';
import { copiedNodesSchema } from './copied-nodes.ts';

/**
 * Reads what is on the clipboard: copied nodes, or a whole workflow. Copied edges may come from
 * nodes that were not copied.
 *
 * @throws AppError graph/invalid, graph/unsupported-version, request/too-large
 */
export function readCopied(text: string): Graph {
  const json = parseJson(text);
  const format = requireFormat(json, ['tack-nodes', 'tack-workflow']);
  const graph =
    format === 'tack-nodes'
      ? parseAs(copiedNodesSchema, json)
      : parseAs(workflowSchema, json).graph;
  const copied = new Set(graph.nodes.map(({ id }) => id));
  const edges = graph.edges.filter(({ from }) => copied.has(from.node));
  const disorder = findGraphDisorder({ ...graph, edges });
  if (disorder === null) return graph;
  throw new AppError('graph/invalid', `What was copied is broken. ${disorder}`);
}

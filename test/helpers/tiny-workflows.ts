import type { Graph, Workflow } from '#nodes/contract/graph.ts';
import { graphOf } from './tiny-nodes.ts';

/** A workflow file around a graph. */
export function workflowOf(graph: Graph, name = 'A workflow'): Workflow {
  return { format: 'tack-workflow', version: 1, name, summary: '', graph };
}

/** A workflow of one node that says a text. */
export function saying(text: string): Workflow {
  return workflowOf(graphOf({ nodes: { say: { type: 'text', params: { text } } } }), text);
}

import { setParam } from '#app/_editor/document/edits/set-param.ts';
import type { Workflow } from '#nodes/contract/graph.ts';

/** The document with another strength of one edit. */
export function varyStrength(workflow: Workflow, node: string, value: number): Workflow {
  return { ...workflow, graph: setParam(workflow.graph, { node, param: 'strength', value }) };
}

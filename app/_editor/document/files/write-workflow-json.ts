import type { Workflow } from '#nodes/contract/graph.ts';

/** A workflow as the text of its file. */
export function writeWorkflowJson(workflow: Workflow): string {
  return `${JSON.stringify(workflow, null, 2)}\n`;
}

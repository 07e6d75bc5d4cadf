import type { Workflow } from '#nodes/contract/graph.ts';
import { clipText } from '../clip-text.ts';
import { limits } from '../limits.ts';

/** Says in other words what a workflow is for. */
export function setSummary(workflow: Workflow, summary: string): Workflow {
  const clipped = clipText(summary, limits.summary);
  return clipped === workflow.summary ? workflow : { ...workflow, summary: clipped };
}

import type { Workflow } from '#nodes/contract/graph.ts';
import { clipText } from '../clip-text.ts';
import { limits } from '../limits.ts';

/** Renames a workflow; it keeps its name where the new one is empty. */
export function setName(workflow: Workflow, name: string): Workflow {
  const clipped = clipText(name.trim(), limits.title);
  return clipped === '' || clipped === workflow.name ? workflow : { ...workflow, name: clipped };
}

import type { Workflow } from '#nodes/contract/graph.ts';
import { clipText } from '../clip-text.ts';
import { limits } from '../limits.ts';
import { sameJson } from '../same-json.ts';

/** Tags a workflow: each tag once, at most twenty. */
export function setTags(workflow: Workflow, tags: readonly string[]): Workflow {
  const clipped = tags.map((tag) => clipText(tag.trim(), limits.tag).trim());
  const distinct = [...new Set(clipped.filter((tag) => tag !== ''))].slice(0, limits.tags);
  if (sameJson(distinct, workflow.tags ?? [])) return workflow;
  const { tags: _, ...rest } = workflow;
  return distinct.length === 0 ? rest : { ...rest, tags: distinct };
}

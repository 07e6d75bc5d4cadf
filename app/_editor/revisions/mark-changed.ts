import { diffWorkflows } from '#app/_editor/document/compare/diff-workflows.ts';
import type { Workflow } from '#nodes/contract/graph.ts';

/** Ids of the nodes of a document that another has no longer, or otherwise than by their place. */
export function markChanged(document: Workflow, other: Workflow): ReadonlySet<string> {
  const { nodes, overrides } = diffWorkflows(document, other);
  const changed = nodes.changed.filter(
    ({ params, hasOtherTitle, hasOtherMarks }) =>
      params.length > 0 || hasOtherTitle || hasOtherMarks,
  );
  return new Set([
    ...nodes.removed.map(({ id }) => id),
    ...changed.map(({ before }) => before.id),
    ...overrides.map(({ node }) => node),
  ]);
}

import type { Workflow } from '#nodes/contract/graph.ts';
import { withForm } from '../with-form.ts';

/** Moves a param of the simple view to another place in its order. */
export function moveFormParam(
  workflow: Workflow,
  { from, to }: { readonly from: number; readonly to: number },
): Workflow {
  const form = [...(workflow.form ?? [])];
  if (from === to || !(to in form)) return workflow;
  const [entry] = form.splice(from, 1);
  if (!entry) return workflow;
  form.splice(to, 0, entry);
  return withForm(workflow, form);
}

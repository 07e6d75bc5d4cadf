import type { Workflow } from '#nodes/contract/graph.ts';
import { requireRoom } from '../limits.ts';
import { withForm } from '../with-form.ts';

type FormEntry = NonNullable<Workflow['form']>[number];

/** Puts a param into the simple view, or takes it out. */
export function toggleFormParam(workflow: Workflow, { node, param }: FormEntry): Workflow {
  const form = workflow.form ?? [];
  const others = form.filter((entry) => entry.node !== node || entry.param !== param);
  if (others.length < form.length) return withForm(workflow, others);
  if (!workflow.graph.nodes.some(({ id }) => id === node)) return workflow;
  requireRoom('form', form.length + 1);
  return withForm(workflow, [...form, { node, param }]);
}

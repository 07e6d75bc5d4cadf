import type { Workflow } from '#nodes/contract/graph.ts';

type Form = NonNullable<Workflow['form']>;

/** The workflow with these params in its simple view. */
export function withForm(workflow: Workflow, form: Form): Workflow {
  if (form === workflow.form) return workflow;
  const { form: _, ...rest } = workflow;
  if (form.length > 0) return { ...rest, form };
  return workflow.form ? rest : workflow;
}

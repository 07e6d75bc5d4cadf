import { AppError } from '#nodes/contract/errors.ts';

/** What to say of a workflow that is not there, or was deleted. */
export function workflowNotFound(details: { readonly id: string } | { readonly name: string }) {
  const called = 'name' in details ? ` called '${details.name}'` : '';
  return new AppError('workflow/not-found', `There is no workflow${called}.`, { details });
}

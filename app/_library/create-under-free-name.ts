import { api, isApiError } from '#app/_api/api-client.ts';
import { clipText } from '#app/_editor/document/clip-text.ts';
import { limits } from '#app/_editor/document/limits.ts';
import type { Workflow } from '#nodes/contract/graph.ts';

const triesAtMost = 30;

/** Saves a document as a new workflow; the server refuses a name that is taken. */
export type CreateWorkflow = (draft: {
  readonly name: string;
  readonly document: Workflow;
  readonly note?: string;
}) => Promise<{ readonly id: string }>;

const askServer: CreateWorkflow = (draft) => api.workflows.create.mutate(draft);

/** Makes a workflow under its name, or under "NAME 2" and so on where that is taken. */
export async function createUnderFreeName(
  document: Workflow,
  note: string,
  create: CreateWorkflow = askServer,
): Promise<{ readonly id: string; readonly name: string }> {
  for (let copy = 1; ; copy += 1) {
    const name = nameCopy(document.name, copy);
    try {
      const { id } = await create({ name, document: { ...document, name }, note });
      return { id, name };
    } catch (error) {
      const isTaken = isApiError(error) && error.data?.code === 'workflow/name-taken';
      if (!isTaken || copy === triesAtMost) throw error;
    }
  }
}

function nameCopy(name: string, copy: number): string {
  const ending = copy === 1 ? '' : ` ${copy}`;
  return `${clipText(name, limits.title - ending.length)}${ending}`;
}

import { readWorkflowFile } from '#app/_editor/document/files/read-workflow-file.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import { listStoredValues } from '#nodes/contract/list-stored-values.ts';
import { createUnderFreeName } from './create-under-free-name.ts';
import { isStored } from './is-stored.ts';
import { keepValues } from './keep-values.ts';
import { replaceArtifacts } from './replace-artifacts.ts';

/** A workflow that came from a file, and what a person should know about it. */
export type ImportedWorkflow = {
  readonly id: string;
  readonly name: string;
  /** One sentence each. */
  readonly notices: readonly string[];
};

/**
 * Makes a workflow of one's own out of a JSON file, a PNG that carries a workflow, or a zip. What a zip
 * brings of stored values is kept on the server.
 *
 * @throws AppError, ApiError or Error with a sentence for a person
 */
export async function importWorkflowFile(file: File): Promise<ImportedWorkflow> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { workflow, artifacts } = readWorkflowFile(file.name, bytes);
  const wanted = listStoredValues(workflow.graph, catalogue);
  const kept = await keepValues(wanted, artifacts);
  const document = replaceArtifacts(workflow, catalogue, kept.values);
  const missing = await countMissing(document);
  const made = await createUnderFreeName(document, `Imported from ${file.name}`.slice(0, 200));
  return { ...made, notices: [...tellNotices(workflow, made.name, missing), ...kept.refusals] };
}

async function countMissing({ graph }: Workflow): Promise<number> {
  const values = listStoredValues(graph, catalogue);
  const found = await Promise.all(values.map(({ hash }) => isStored(hash)));
  return found.filter((isThere) => !isThere).length;
}

function tellNotices(workflow: Workflow, name: string, missing: number): string[] {
  const renamed = name === workflow.name ? [] : [`The name was taken, so it is called “${name}”.`];
  if (missing === 0) return renamed;
  const values = missing === 1 ? 'One stored value is' : `${missing} stored values are`;
  return [
    ...renamed,
    `${values} not on this server and could not be brought along; choose those files anew, or go back to the automatic values.`,
  ];
}

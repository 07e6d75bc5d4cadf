import { uploadPicture } from '#app/_api/upload-picture.ts';
import { listArtifacts } from '#app/_editor/document/files/list-artifacts.ts';
import { readWorkflowFile } from '#app/_editor/document/files/read-workflow-file.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import { createUnderFreeName } from './create-under-free-name.ts';
import { findMasks } from './find-masks.ts';
import { isPicture } from './is-picture.ts';
import { isStored } from './is-stored.ts';
import { replaceArtifacts } from './replace-artifacts.ts';

/** A workflow that came from a file, and what a person should know about it. */
export type ImportedWorkflow = {
  readonly id: string;
  readonly name: string;
  /** One sentence each. */
  readonly notices: readonly string[];
};

/**
 * Makes a workflow of one's own out of a JSON file, a PNG that carries a workflow, or a zip. Pictures
 * of a zip are kept on the server.
 *
 * @throws AppError, ApiError or Error with a sentence for a person
 */
export async function importWorkflowFile(file: File): Promise<ImportedWorkflow> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { workflow, artifacts } = readWorkflowFile(file.name, bytes);
  const wanted = listArtifacts(workflow, catalogue);
  const masks = findMasks(workflow, catalogue);
  const kept = await keepPictures(wanted, artifacts, masks);
  const document = replaceArtifacts(workflow, catalogue, kept);
  const missing = await countMissing(listArtifacts(document, catalogue));
  const made = await createUnderFreeName(document, `Imported from ${file.name}`.slice(0, 200));
  return { ...made, notices: tellNotices(workflow, made.name, missing) };
}

/** Uploads the pictures among the artifacts; the server names them by their pixels, perhaps otherwise. */
async function keepPictures(
  wanted: readonly string[],
  artifacts: ReadonlyMap<string, Uint8Array>,
  masks: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const kept = new Map<string, string>();
  for (const hash of wanted) {
    const bytes = artifacts.get(hash);
    if (!bytes || !isPicture(bytes) || (await isStored(hash))) continue;
    const as = masks.has(hash) ? 'mask' : 'image';
    const picture = await uploadPicture(new Blob([Uint8Array.from(bytes)]), as);
    kept.set(hash, picture.hash);
  }
  return kept;
}

async function countMissing(hashes: readonly string[]): Promise<number> {
  const found = await Promise.all(hashes.map(isStored));
  return found.filter((isThere) => !isThere).length;
}

function tellNotices(workflow: Workflow, name: string, missing: number): string[] {
  const renamed = name === workflow.name ? [] : [`The name was taken, so it is called “${name}”.`];
  if (missing === 0) return renamed;
  const values = missing === 1 ? 'One stored value is' : `${missing} stored values are`;
  return [
    ...renamed,
    `${values} not on this server and could not be brought along; choose those pictures anew, or go back to the automatic values.`,
  ];
}

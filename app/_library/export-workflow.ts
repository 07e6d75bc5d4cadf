import { api } from '#app/_api/api-client.ts';
import { pictureUrl } from '#app/_api/picture-url.ts';
import { embedInPng } from '#app/_editor/document/files/embed-in-png.ts';
import { packZip } from '#app/_editor/document/files/pack-zip.ts';
import { writeWorkflowJson } from '#app/_editor/document/files/write-workflow-json.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { tellCredits } from '#nodes/contract/credit.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import { listStoredValues } from '#nodes/contract/list-stored-values.ts';
import { nameFile } from './name-file.ts';

/** A file to be given away, and what did not go into it: one sentence each. */
export type ExportedFile = {
  readonly name: string;
  readonly blob: Blob;
  readonly notices: readonly string[];
};

/** The workflow alone, as text. */
export function exportJson(workflow: Workflow): ExportedFile {
  const blob = new Blob([writeWorkflowJson(workflow)], { type: 'application/json' });
  return { name: nameFile(workflow.name, 'json'), blob, notices: [] };
}

/** A stored picture by its hash, and the run that gave it. */
export type ResultPicture = { readonly picture: string; readonly run: string };

/**
 * A picture that carries the workflow, and says which packs made it.
 *
 * @throws Error with a sentence, where the picture is no longer there
 */
export async function exportPng(
  workflow: Workflow,
  { picture, run }: ResultPicture,
): Promise<ExportedFile> {
  const bytes = await readArtifact(picture);
  if (!bytes) throw new Error('This picture is no longer stored; run again to make it anew.');
  const words = tellCredits(await api.runs.credits.query({ id: run }));
  const blob = new Blob([embedInPng(bytes, workflow, words)], { type: 'image/png' });
  return { name: nameFile(workflow.name, 'png'), blob, notices: [] };
}

/** The workflow and all the stored values that it refers to: what another computer needs to run it. */
export async function exportZip(workflow: Workflow): Promise<ExportedFile> {
  const artifacts = new Map<string, Uint8Array>();
  const wanted = listStoredValues(workflow.graph, catalogue);
  for (const { hash } of wanted) {
    const bytes = await readArtifact(hash);
    if (bytes) artifacts.set(hash, bytes);
  }
  const blob = new Blob([packZip(workflow, artifacts)], { type: 'application/zip' });
  const lost = wanted.length - artifacts.size;
  const words = `${lost} of ${wanted.length} stored values are no longer there and are not in the file.`;
  return { name: nameFile(workflow.name, 'zip'), blob, notices: lost === 0 ? [] : [words] };
}

async function readArtifact(hash: string): Promise<Uint8Array | null> {
  const response = await fetch(pictureUrl(hash));
  if (response.status === 404) return null;
  if (!response.ok) throw new Error('The server did not give the stored values; try again.');
  return new Uint8Array(await response.arrayBuffer());
}

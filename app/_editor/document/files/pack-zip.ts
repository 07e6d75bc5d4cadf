import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Workflow } from '#nodes/contract/graph.ts';
import { zippedArtifact, zippedDocument } from '#nodes/contract/workflow-zip.ts';
import { writeWorkflowJson } from './write-workflow-json.ts';

/** A zip of a workflow and the bytes of its artifacts. The same content gives the same zip. */
export function packZip(
  workflow: Workflow,
  artifacts: ReadonlyMap<string, Uint8Array>,
): Uint8Array<ArrayBuffer> {
  const files: Zippable = { [zippedDocument]: strToU8(writeWorkflowJson(workflow)) };
  for (const [hash, bytes] of artifacts) files[zippedArtifact(hash)] = [bytes, { level: 0 }];
  return new Uint8Array(zipSync(files, { mtime: new Date(2000, 0, 1) }));
}

import type { Workflow } from '#nodes/contract/graph.ts';
import {
  type ExportedFile,
  exportJson,
  exportPng,
  exportZip,
  type ResultPicture,
} from './export-workflow.ts';

/** The kinds of files that a workflow can be given away as. */
export const exportKinds = {
  json: {
    label: 'JSON',
    hint: 'The workflow as text. Pictures and large overrides are named in it, not part of it.',
  },
  png: {
    label: 'PNG',
    hint: 'The last result, with the workflow inside: dropped on Tack, it opens as a workflow.',
  },
  zip: {
    label: 'Zip',
    hint: 'The workflow with its pictures and large overrides: all that another computer needs.',
  },
} as const;
export type ExportKind = keyof typeof exportKinds;

/** Makes a file of a kind; `result` is what a PNG shows. */
export async function exportAs(
  kind: ExportKind,
  workflow: Workflow,
  result: ResultPicture | null,
): Promise<ExportedFile> {
  switch (kind) {
    case 'json':
      return exportJson(workflow);
    case 'zip':
      return exportZip(workflow);
    case 'png':
      if (result === null) throw new Error('There is no result yet; run first.');
      return exportPng(workflow, result);
  }
}

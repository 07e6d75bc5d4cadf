import { unzipSync } from 'fflate';
import { AppError } from '#nodes/contract/errors.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import { createZipFilter, isZip, sortZipFiles } from '#nodes/contract/workflow-zip.ts';
import { readFileOrExplain } from '#server/store/read-file-or-explain.ts';
import { parseWorkflow } from './parse-workflow.ts';

const zipBytes = 256_000_000;
const documentBytes = 20_000_000;

/** A workflow from a file, and the values that came with it, by their hashes as the file gives them. */
export type WorkflowFile = {
  readonly workflow: Workflow;
  readonly artifacts: ReadonlyMap<string, Uint8Array>;
};

/**
 * Reads a workflow from its JSON, or from a zip that brings stored values too. Which it is its bytes say.
 *
 * @throws AppError file/*, graph/invalid, graph/unsupported-version, request/too-large; the sentence names the file
 */
export async function readWorkflowFile(file: string): Promise<WorkflowFile> {
  const bytes = await readFileOrExplain(file, zipBytes);
  const { document, artifacts } = isZip(bytes)
    ? unpack(file, bytes)
    : { document: bytes, artifacts: new Map<string, Uint8Array>() };
  if (document.length > documentBytes) {
    throw new AppError('request/too-large', `${file}: The workflow is larger than 20 MB.`);
  }
  return { workflow: parseWorkflow(file, document), artifacts };
}

/** What is unpacked is never larger than the filter was told. */
function unpack(file: string, bytes: Uint8Array) {
  try {
    return sortZipFiles(unzipSync(bytes, { filter: createZipFilter() }));
  } catch (cause) {
    if (cause instanceof AppError) {
      throw new AppError(cause.code, `${file}: ${cause.message}`, { cause });
    }
    throw new AppError('graph/invalid', `${file}: This zip is damaged.`, { cause });
  }
}

import { AppError } from '#nodes/contract/errors.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import { isPng, readPngChunks } from '#nodes/contract/png/png-chunks.ts';
import { isZip } from '#nodes/contract/workflow-zip.ts';
import { parseWorkflow } from './parse-workflow.ts';
import { unpackZip } from './unpack-zip.ts';
import { isWorkflowChunk, readWorkflowChunk } from './workflow-chunk.ts';

/** A workflow from a file, and the values that came with it, by their hashes as the file gives them. */
export type WorkflowFile = {
  readonly workflow: Workflow;
  readonly artifacts: ReadonlyMap<string, Uint8Array>;
};

const largest = 256_000_000;

/**
 * Reads a workflow from a JSON file, a PNG that carries one, or a zip. What a file is its bytes say.
 *
 * @throws AppError graph/invalid, graph/unsupported-version, request/too-large, each naming the file
 */
export function readWorkflowFile(name: string, bytes: Uint8Array): WorkflowFile {
  try {
    return readBytes(bytes);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const code = error.code === 'image/unreadable' ? 'graph/invalid' : error.code;
    const { details } = error;
    throw new AppError(code, `${name}: ${error.message}`, { details, cause: error });
  }
}

function readBytes(bytes: Uint8Array): WorkflowFile {
  if (bytes.length > largest) {
    throw new AppError('request/too-large', 'This file is larger than 256 MB.');
  }
  if (isPng(bytes)) return { workflow: readPng(bytes), artifacts: new Map() };
  if (!isZip(bytes)) return { workflow: parseWorkflow(decode(bytes)), artifacts: new Map() };
  const { document, artifacts } = unpackZip(bytes);
  return { workflow: parseWorkflow(decode(document)), artifacts };
}

function readPng(bytes: Uint8Array): Workflow {
  const chunk = readPngChunks(bytes).find(isWorkflowChunk);
  if (!chunk) throw new AppError('graph/invalid', 'This picture carries no workflow.');
  return parseWorkflow(readWorkflowChunk(chunk));
}

function decode(bytes: Uint8Array): string {
  if (bytes.length > 20_000_000) {
    throw new AppError('request/too-large', 'This workflow is larger than 20 MB.');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('graph/invalid', 'This is no Tack workflow: it is no text.', { cause });
  }
}

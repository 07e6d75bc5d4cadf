import type { Workflow } from '#nodes/contract/graph.ts';
import { readFileOrExplain } from '#server/store/read-file-or-explain.ts';
import { parseWorkflow } from './parse-workflow.ts';

const byteLimit = 20_000_000;

/**
 * Reads a workflow that is a JSON file.
 *
 * @throws AppError file/*, graph/invalid, graph/unsupported-version; the sentence names the file
 */
export async function readWorkflow(file: string): Promise<Workflow> {
  return parseWorkflow(file, await readFileOrExplain(file, byteLimit));
}

import { AppError } from '#nodes/contract/errors.ts';
import { type Workflow, workflowSchema } from '#nodes/contract/graph.ts';
import { findDisorder } from './find-disorder.ts';
import { parseAs } from './parse-as.ts';
import { parseJson } from './parse-json.ts';
import { requireFormat } from './require-format.ts';

/**
 * Reads a workflow from its JSON. Nodes of unknown types stay as they are.
 *
 * @throws AppError graph/invalid, graph/unsupported-version, request/too-large
 */
export function parseWorkflow(text: string): Workflow {
  const json = parseJson(text);
  requireFormat(json, ['tack-workflow']);
  const workflow = parseAs(workflowSchema, json);
  const disorder = findDisorder(workflow);
  if (disorder === null) return workflow;
  throw new AppError('graph/invalid', `This workflow is broken. ${disorder}`);
}

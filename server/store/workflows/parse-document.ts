import * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';
import { type Workflow, workflowSchema } from '#nodes/contract/graph.ts';
import { isStorable } from './is-storable.ts';

const headSchema = z.object({ format: z.literal('tack-workflow'), version: z.number() });

/**
 * Reads a workflow document that came from outside.
 *
 * @throws AppError graph/invalid, graph/unsupported-version
 */
export function parseDocument(json: unknown): Workflow {
  if (!isStorable(json)) {
    throw new AppError(
      'graph/invalid',
      'The workflow is nested too deeply, or holds a character that no text can hold.',
    );
  }
  const head = headSchema.safeParse(json);
  if (!head.success) throw new AppError('graph/invalid', 'This is no Tack workflow.');
  const { version } = head.data;
  if (version !== 1) {
    throw new AppError(
      'graph/unsupported-version',
      `This is a workflow of version ${version}; this Tack reads version 1.`,
      { details: { version } },
    );
  }
  const workflow = workflowSchema.safeParse(json);
  if (workflow.success) return workflow.data;
  const [issue] = workflow.error.issues;
  const place = issue?.path.join('.') || 'the workflow itself';
  throw new AppError('graph/invalid', `${place} is wrong (${issue?.message}).`, {
    cause: workflow.error,
  });
}

import * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';
import { type Workflow, workflowSchema } from '#nodes/contract/graph.ts';

const headSchema = z.object({ format: z.literal('tack-workflow'), version: z.number() });

/**
 * Reads a workflow from the bytes of its JSON.
 *
 * @param file what it is called in a sentence
 * @throws AppError graph/invalid, graph/unsupported-version; the sentence names the file
 */
export function parseWorkflow(file: string, bytes: Uint8Array): Workflow {
  const json = parseJson(file, bytes);
  const head = headSchema.safeParse(json);
  if (!head.success) throw new AppError('graph/invalid', `${file} is no Tack workflow.`);
  if (head.data.version !== 1) {
    throw new AppError(
      'graph/unsupported-version',
      `${file} is a workflow of version ${head.data.version}; this Tack reads version 1.`,
      { details: { version: head.data.version } },
    );
  }
  const workflow = workflowSchema.safeParse(json);
  if (workflow.success) return workflow.data;
  const [issue] = workflow.error.issues;
  const place = issue?.path.join('.') || 'the file itself';
  throw new AppError('graph/invalid', `${file}: ${place} is wrong (${issue?.message}).`, {
    cause: workflow.error,
  });
}

function parseJson(file: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new AppError('graph/invalid', `${file} is no JSON.`, { cause });
  }
}

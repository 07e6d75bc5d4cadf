import * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';
import { type Workflow, workflowSchema } from '#nodes/contract/graph.ts';
import { readFileOrExplain } from '#server/store/read-file-or-explain.ts';

const byteLimit = 20_000_000;
const headSchema = z.object({ format: z.literal('tack-workflow'), version: z.number() });

/**
 * Reads a workflow file.
 *
 * @throws AppError file/*, graph/invalid, graph/unsupported-version; the sentence names the file
 */
export async function readWorkflow(file: string): Promise<Workflow> {
  const text = (await readFileOrExplain(file, byteLimit)).toString('utf8');
  const json = parseJson(file, text);
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

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('graph/invalid', `${file} is no JSON.`, { cause });
  }
}

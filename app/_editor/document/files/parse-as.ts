import type * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';

/**
 * Parses a document by its schema, and says in words what is wrong with it.
 *
 * @throws AppError graph/invalid
 */
export function parseAs<T>(schema: z.ZodType<T>, json: unknown): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.').slice(0, 200) || 'The document';
  const reason = issue?.message.slice(0, 200) ?? 'unknown';
  throw new AppError('graph/invalid', `This workflow is broken: ${place} is wrong (${reason}).`, {
    cause: parsed.error,
  });
}

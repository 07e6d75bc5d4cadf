import * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';

const headSchema = z.object({ format: z.string(), version: z.number() });

/**
 * The format that a document says it has, one of those known.
 *
 * @throws AppError graph/invalid, graph/unsupported-version
 */
export function requireFormat<Format extends string>(
  json: unknown,
  formats: readonly Format[],
): Format {
  const head = headSchema.safeParse(json);
  const format = formats.find((one) => one === head.data?.format);
  if (!head.success || format === undefined) {
    throw new AppError('graph/invalid', 'This is no Tack workflow.');
  }
  const { version } = head.data;
  if (version === 1) return format;
  const sentence =
    version > 1
      ? `This was saved by a newer Tack (format version ${version}); this one reads version 1.`
      : `This has the format version ${version}, which no Tack has written.`;
  throw new AppError('graph/unsupported-version', sentence, { details: { version } });
}

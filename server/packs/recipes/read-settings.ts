import type * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';
import type { Checkpoint } from './recipe.ts';

/**
 * Reads a checkpoint's file of settings, as far as somebody needs it.
 *
 * @returns undefined where the checkpoint has no such file
 * @throws  AppError pack/unsupported when it says something else than it should
 */
export async function readSettings<S extends z.ZodType>(
  checkpoint: Checkpoint,
  path: string,
  schema: S,
): Promise<z.infer<S> | undefined> {
  const json = await checkpoint.readJson(path);
  if (json === undefined) return undefined;
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError(
    'pack/unsupported',
    `The file ${path} of ${checkpoint.name} cannot be used: ${issue?.path.join('.')} ${issue?.message}.`,
    { cause: parsed.error, details: { path } },
  );
}

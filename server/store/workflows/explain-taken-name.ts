import { AppError } from '#nodes/contract/errors.ts';
import { Prisma } from '#server/store/generated/client.ts';

/**
 * Does work that gives a workflow its name.
 *
 * @throws AppError workflow/name-taken when another one has it
 */
export async function explainTakenName<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new AppError('workflow/name-taken', `There is a workflow called '${name}' already.`, {
      cause: error,
      details: { name },
    });
  }
}

/** P2002: a unique index refused it; the name's is the only one that a new id cannot offend. */
function isTaken(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    error.code === 'P2002' &&
    error.meta?.['modelName'] === 'Workflow'
  );
}

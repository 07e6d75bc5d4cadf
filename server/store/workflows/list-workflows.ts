import * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';
import { likeLiteral } from '#server/store/database/like-literal.ts';
import type { Transaction } from '#server/store/database/open-database.ts';
import type { Prisma } from '#server/store/generated/client.ts';
import { findThumbnails } from './find-thumbnails.ts';
import { isStorable } from './is-storable.ts';

/** A workflow as a list shows it. */
export type ListedWorkflow = {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly tags: readonly string[];
  /** Hash of the picture that its newest finished run gave; null before there is one. */
  readonly thumbnail: string | null;
};

const summary = {
  id: true,
  name: true,
  revision: true,
  createdAt: true,
  updatedAt: true,
  tags: true,
} as const;

const cursorSchema = z.tuple([z.iso.datetime(), z.string()]);

/**
 * Lists workflows, the one saved last first.
 *
 * @param wish.search  part of the name, in capitals or not
 * @param wish.tag     a tag that the newest revision has
 * @param wish.deleted those that were deleted instead
 * @param wish.cursor  where the page before ended
 * @returns            one page, and the cursor of the next; null when this was the last
 * @throws AppError usage/invalid when the cursor is none of ours
 */
export async function listWorkflows(
  transaction: Transaction,
  wish: {
    readonly search?: string | undefined;
    readonly tag?: string | undefined;
    readonly deleted?: boolean | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  } = {},
): Promise<{ readonly workflows: ListedWorkflow[]; readonly cursor: string | null }> {
  const { search = '', tag, deleted = false, cursor, limit = 50 } = wish;
  if (!isStorable([search, tag])) return { workflows: [], cursor: null };
  const rows = await transaction.workflow.findMany({
    where: {
      name: { contains: likeLiteral(search), mode: 'insensitive' },
      deletedAt: deleted ? { not: null } : null,
      ...(tag === undefined ? {} : { tags: { has: tag } }),
      ...(cursor ? after(cursor) : {}),
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    select: summary,
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const thumbnails = await findThumbnails(
    transaction,
    page.map(({ id }) => id),
  );
  const workflows = page.map((row) => ({ ...row, thumbnail: thumbnails.get(row.id) ?? null }));
  return { workflows, cursor: last ? cursorAt(last) : null };
}

function cursorAt({ updatedAt, id }: Pick<ListedWorkflow, 'updatedAt' | 'id'>): string {
  return Buffer.from(JSON.stringify([updatedAt, id])).toString('base64url');
}

function after(cursor: string): Prisma.WorkflowWhereInput {
  const [updatedAt, id] = readCursor(cursor);
  return { OR: [{ updatedAt: { lt: updatedAt } }, { updatedAt, id: { lt: id } }] };
}

function readCursor(cursor: string): z.infer<typeof cursorSchema> {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new AppError('usage/invalid', 'This list cannot be gone on with; begin it anew.', {
      cause,
    });
  }
}

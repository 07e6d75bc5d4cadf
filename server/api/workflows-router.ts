import * as z from 'zod';
import { requirePermission } from '#nodes/contract/permissions.ts';
import { findLatest } from '#server/runs/templates/find-latest.ts';
import { defaultTemplate } from '#server/runs/templates/list-templates.ts';
import { openTemplate } from '#server/runs/templates/open-template.ts';
import { createWorkflow } from '#server/store/workflows/create-workflow.ts';
import { deleteWorkflow } from '#server/store/workflows/delete-workflow.ts';
import { deleteWorkflows } from '#server/store/workflows/delete-workflows.ts';
import { duplicateWorkflow } from '#server/store/workflows/duplicate-workflow.ts';
import { findWorkflow } from '#server/store/workflows/find-workflow.ts';
import { findWorkflowByName } from '#server/store/workflows/find-workflow-by-name.ts';
import { listRevisions } from '#server/store/workflows/list-revisions.ts';
import { listTags } from '#server/store/workflows/list-tags.ts';
import { listWorkflows } from '#server/store/workflows/list-workflows.ts';
import { readRevision } from '#server/store/workflows/read-revision.ts';
import { renameWorkflow } from '#server/store/workflows/rename-workflow.ts';
import { restoreRevision } from '#server/store/workflows/restore-revision.ts';
import { saveWorkflow } from '#server/store/workflows/save-workflow.ts';
import { undeleteWorkflow } from '#server/store/workflows/undelete-workflow.ts';
import {
  documentSchema,
  idSchema,
  limitSchema,
  nameSchema,
  noteSchema,
  revisionSchema,
  tagSchema,
} from './inputs.ts';
import { procedure, router } from './procedure.ts';

const byId = z.strictObject({ id: idSchema });

/** Saved graphs and their revisions. */
export const workflowsRouter = router({
  list: procedure('read')
    .input(
      z.strictObject({
        search: z.string().max(200).optional(),
        tag: tagSchema.optional(),
        deleted: z.boolean().optional(),
        cursor: z.string().max(500).optional(),
        limit: limitSchema,
      }),
    )
    .query(({ ctx, input }) => listWorkflows(ctx.backend.database, input)),

  /** All tags, the commonest first. */
  tags: procedure('read').query(({ ctx }) => listTags(ctx.backend.database)),

  /**
   * The workflow that was saved last. Where there is none, the default edit is made, if the caller may
   * edit.
   */
  latest: procedure('read').query(async ({ ctx }) => {
    const latest = await findLatest(ctx.backend);
    if (latest !== null) return { id: latest };
    requirePermission(ctx.caller, 'edit');
    return { id: (await openTemplate(ctx.backend, defaultTemplate)).id };
  }),

  find: procedure('read')
    .input(byId)
    .query(({ ctx, input }) => findWorkflow(ctx.backend.database, input.id)),

  findByName: procedure('read')
    .input(z.strictObject({ name: nameSchema }))
    .query(({ ctx, input }) => findWorkflowByName(ctx.backend.database, input.name)),

  create: procedure('edit')
    .input(
      z.strictObject({
        name: nameSchema,
        document: documentSchema,
        note: noteSchema.optional(),
      }),
    )
    .mutation(({ ctx: { backend }, input }) =>
      createWorkflow(backend.database, backend.store.folders, input),
    ),

  /** Refused when another revision was saved since the one that was edited. */
  save: procedure('edit')
    .input(
      z.strictObject({
        id: idSchema,
        revision: revisionSchema,
        document: documentSchema,
        note: noteSchema.optional(),
      }),
    )
    .mutation(async ({ ctx: { backend }, input }) => ({
      revision: await saveWorkflow(backend.database, backend.store.folders, input),
    })),

  rename: procedure('edit')
    .input(z.strictObject({ id: idSchema, name: nameSchema }))
    .mutation(async ({ ctx: { backend }, input }) => ({
      revision: await renameWorkflow(backend.database, backend.store.folders, input),
    })),

  duplicate: procedure('edit')
    .input(byId)
    .mutation(({ ctx: { backend }, input }) =>
      duplicateWorkflow(backend.database, backend.store.folders, input.id),
    ),

  delete: procedure('edit')
    .input(byId)
    .mutation(({ ctx, input }) => deleteWorkflow(ctx.backend.database, input.id)),

  /** Puts away all of these that are there; answers how many that were. */
  deleteMany: procedure('edit')
    .input(z.strictObject({ ids: z.array(idSchema).min(1).max(200) }))
    .mutation(async ({ ctx, input }) => ({
      deleted: await deleteWorkflows(ctx.backend.database, input.ids),
    })),

  undelete: procedure('edit')
    .input(byId)
    .mutation(({ ctx, input }) => undeleteWorkflow(ctx.backend.database, input.id)),

  listRevisions: procedure('read')
    .input(z.strictObject({ id: idSchema, before: revisionSchema.optional(), limit: limitSchema }))
    .query(({ ctx, input }) => listRevisions(ctx.backend.database, input)),

  readRevision: procedure('read')
    .input(z.strictObject({ id: idSchema, number: revisionSchema }))
    .query(({ ctx, input }) => readRevision(ctx.backend.database, input)),

  restoreRevision: procedure('edit')
    .input(z.strictObject({ id: idSchema, number: revisionSchema }))
    .mutation(async ({ ctx: { backend }, input }) => ({
      revision: await restoreRevision(backend.database, backend.store.folders, input),
    })),
});

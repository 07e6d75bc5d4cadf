import * as z from 'zod';
import { deleteDirection } from '#server/store/directions/delete-direction.ts';
import { listDirections } from '#server/store/directions/list-directions.ts';
import { renameDirection } from '#server/store/directions/rename-direction.ts';
import { saveDirection } from '#server/store/directions/save-direction.ts';
import { stripSchema } from '#server/store/directions/strip.ts';
import { undeleteDirection } from '#server/store/directions/undelete-direction.ts';
import { hashSchema, idSchema, nameSchema, noteSchema } from './inputs.ts';
import { procedure, router } from './procedure.ts';

const byId = z.strictObject({ id: idSchema });

/** The library of directions. Files come in by `/api/values?as=direction` and go out by `/api/artifacts/HASH`. */
export const directionsRouter = router({
  list: procedure('read')
    .input(
      z.strictObject({
        search: z.string().max(200).optional(),
        pack: z.string().max(100).optional(),
        deleted: z.boolean().optional(),
        limit: z.int().min(1).max(200).optional(),
      }),
    )
    .query(({ ctx, input }) => listDirections(ctx.backend.database, input)),

  save: procedure('edit')
    .input(
      z.strictObject({
        name: nameSchema,
        note: noteSchema.optional(),
        artifact: hashSchema,
        /** What an edit along it looked like: after, before, and at several strengths. */
        picture: hashSchema.optional(),
        source: hashSchema.optional(),
        strip: stripSchema.optional(),
      }),
    )
    .mutation(({ ctx: { backend }, input }) =>
      saveDirection(backend.database, backend.store, input),
    ),

  rename: procedure('edit')
    .input(
      z.strictObject({ id: idSchema, name: nameSchema.optional(), note: noteSchema.optional() }),
    )
    .mutation(({ ctx, input }) => renameDirection(ctx.backend.database, input)),

  delete: procedure('edit')
    .input(byId)
    .mutation(({ ctx, input }) => deleteDirection(ctx.backend.database, input.id)),

  undelete: procedure('edit')
    .input(byId)
    .mutation(({ ctx, input }) => undeleteDirection(ctx.backend.database, input.id)),
});

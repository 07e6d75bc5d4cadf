import { listPacks } from '#server/packs/list-packs.ts';
import { procedure, router } from './procedure.ts';

/** Weights: which there are. */
export const packsRouter = router({
  list: procedure('read').query(({ ctx }) => listPacks(ctx.packsFolders)),
});

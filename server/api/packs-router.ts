import * as z from 'zod';
import { listOffers, type PackOffer } from '#server/packs/installer/list-offers.ts';
import type { PackWork } from '#server/packs/installer/pack-work.ts';
import { acceptLicence } from '#server/packs/licences/accepted-licences.ts';
import { packPrecision } from '#server/packs/pack-manifest.ts';
import { packIdSchema } from './inputs.ts';
import { procedure, router } from './procedure.ts';
import { withoutPaths } from './without-paths.ts';

const byId = z.strictObject({ id: packIdSchema });

/** Weights: which there are, and what is done to have them here. Work on a pack goes on when its page is left. */
export const packsRouter = router({
  list: procedure('read').query(async ({ ctx }) =>
    (await listOffers(ctx.installer)).map(withoutFolders),
  ),

  /** What is being done to packs, or was done last: how far, how fast, how it ended. */
  work: procedure('read').query(({ ctx }) => ctx.installer.works().map(tellWork)),

  /** That a person has read the licence of this name and says yes to it. */
  acceptLicence: procedure('admin')
    .input(z.strictObject({ id: packIdSchema, licence: z.string().max(200) }))
    .mutation(({ ctx, input }) =>
      acceptLicence(ctx.installer.places.packsFolder, input.id, input.licence),
    ),

  /** Begins to install a known pack, or goes on with it; never from a folder. */
  install: procedure('admin')
    .input(
      z.strictObject({
        id: packIdSchema,
        from: z.string().max(300).nullable().default(null),
        variant: packPrecision.nullable().default(null),
      }),
    )
    .mutation(({ ctx, input: { id, ...wish } }) => ctx.installer.install(id, wish)),

  /** Begins to hash every file of a pack. */
  verify: procedure('admin')
    .input(byId)
    .mutation(({ ctx, input }) => ctx.installer.verify(input.id)),

  /** Stops what is done to a pack, or forgets how it ended; what has arrived is kept. */
  cancel: procedure('admin')
    .input(byId)
    .mutation(({ ctx, input }) => ctx.installer.cancel(input.id)),

  /** Takes an installed pack away; `purge` empties the cache of the Hub of its files too. */
  remove: procedure('admin')
    .input(z.strictObject({ id: packIdSchema, purge: z.boolean().default(false) }))
    .mutation(({ ctx, input }) => ctx.installer.remove(input.id, input.purge)),
});

function withoutFolders(pack: PackOffer): PackOffer {
  const { problem, source } = pack;
  return {
    ...pack,
    problem: problem && withoutPaths(problem),
    source: source && withoutPaths(source),
  };
}

function tellWork(work: PackWork): PackWork {
  const { problem } = work;
  return { ...work, problem: problem && { ...problem, message: withoutPaths(problem.message) } };
}

import * as z from 'zod';
import { importSample, listSamples } from '#server/runs/templates/list-samples.ts';
import { listTemplates } from '#server/runs/templates/list-templates.ts';
import { openTemplate } from '#server/runs/templates/open-template.ts';
import { idSchema } from './inputs.ts';
import { procedure, router } from './procedure.ts';

/** Workflows and pictures that come with Tack. */
export const templatesRouter = router({
  /** The default edit first. */
  list: procedure('read').query(() => listTemplates()),

  /** Makes a workflow of one's own out of a template; answers its id. */
  open: procedure('edit')
    .input(z.strictObject({ id: idSchema }))
    .mutation(({ ctx, input }) => openTemplate(ctx.backend, input.id)),

  /** Pictures to try, with what to ask for and how well that goes. */
  samples: procedure('read').query(() => listSamples()),

  importSample: procedure('edit')
    .input(z.strictObject({ file: z.string().min(1).max(200) }))
    .mutation(({ ctx, input }) => importSample(ctx.backend.store.values, input.file)),
});

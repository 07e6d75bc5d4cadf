import { artifactsRouter } from './artifacts-router.ts';
import { directionsRouter } from './directions-router.ts';
import { packsRouter } from './packs-router.ts';
import { router } from './procedure.ts';
import { runsRouter } from './runs-router.ts';
import { systemRouter } from './system-router.ts';
import { templatesRouter } from './templates-router.ts';
import { workflowsRouter } from './workflows-router.ts';

/** Everything that a client may ask for: one router per noun. */
export const appRouter = router({
  workflows: workflowsRouter,
  templates: templatesRouter,
  runs: runsRouter,
  artifacts: artifactsRouter,
  directions: directionsRouter,
  packs: packsRouter,
  system: systemRouter,
});

export type AppRouter = typeof appRouter;

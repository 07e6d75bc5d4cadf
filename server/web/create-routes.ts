import { answerProcedures } from '#server/api/answer-procedures.ts';
import type { ApiContext } from '#server/api/api-context.ts';
import type { ChosenDevice } from '#server/devices/choose-device.ts';
import type { Installer } from '#server/packs/installer/open-installer.ts';
import type { Backend } from '#server/runs/backend.ts';
import { readQueueState } from '#server/store/runs/queue-state.ts';
import type { Access } from './access/create-access.ts';
import type { Route } from './route.ts';
import { artifactRoute } from './routes/artifact-route.ts';
import { type Health, healthRoute } from './routes/health-route.ts';
import { nextPages } from './routes/next-pages.ts';
import { pageRoute } from './routes/page-route.ts';
import { pictureRoute } from './routes/picture-route.ts';
import { runRoutes } from './routes/run-routes.ts';
import { sessionRoutes } from './routes/session-routes.ts';
import { thumbnailRoute } from './routes/thumbnail-route.ts';
import { trpcRoutes } from './routes/trpc-routes.ts';
import { valueRoute } from './routes/value-route.ts';

/** Every way into a server: the inventory. */
export function createRoutes(given: {
  readonly access: Access;
  readonly backend: Backend;
  readonly packsFolders: readonly string[];
  readonly installer: Installer;
  readonly version: string;
  readonly device: ChosenDevice | null;
  readonly memory: ApiContext['memory'];
  /** How the process is that runs models for this server. */
  readonly worker: () => Health['worker'];
}): readonly Route[] {
  const { access, backend, packsFolders, installer, version, device, memory, worker } = given;
  const { folders, values } = backend.store;
  return [
    healthRoute(version, () => probe(backend, worker)),
    ...sessionRoutes(access),
    artifactRoute(folders),
    thumbnailRoute(folders),
    pictureRoute({ values }),
    valueRoute({ values, packsFolders }),
    ...trpcRoutes(answerProcedures({ backend, packsFolders, installer, version, device, memory })),
    ...runRoutes(backend),
    pageRoute(nextPages()),
  ];
}

async function probe({ database }: Backend, worker: () => Health['worker']): Promise<Health> {
  await readQueueState(database);
  return { database: 'up', worker: worker() };
}

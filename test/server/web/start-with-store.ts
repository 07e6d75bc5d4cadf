import { openStore } from '#server/store/open-store.ts';
import { artifactRoute } from '#server/web/routes/artifact-route.ts';
import { pictureRoute } from '#server/web/routes/picture-route.ts';
import { thumbnailRoute } from '#server/web/routes/thumbnail-route.ts';
import { valueRoute } from '#server/web/routes/value-route.ts';
import { filesIn } from '#test/helpers/files-in.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import type { Question } from './ask.ts';
import { startDoors, tryRoutes } from './start-doors.ts';

/** The headers of our own page. */
export const page = { 'sec-fetch-site': 'same-origin' };

/** A server with a store of its own; `kept` lists every file it holds. */
export async function startWithStore(settings: { readonly idleMs?: number } = {}) {
  const home = await temporaryFolder();
  const store = await openStore(home);
  const routes = [
    artifactRoute(store.folders),
    thumbnailRoute(store.folders),
    pictureRoute({ values: store.values, ...settings }),
    valueRoute({ values: store.values, packsFolders: ['packs'], ...settings }),
  ];
  const doors = await startDoors({ routes: [...routes, ...tryRoutes] });
  const upload = (
    body: Uint8Array | string | undefined,
    { path = '/api/pictures', headers = {} }: Partial<Question> = {},
  ) =>
    doors.asked(path, {
      ...{ method: 'POST', body },
      headers: { ...page, 'content-type': 'application/octet-stream', ...headers },
    });
  return { ...doors, store, home, upload, kept: () => filesIn(home) };
}

import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '#nodes/contract/errors.ts';
import type { RequestHandler } from './page-route.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

type Answer = (...exchange: Parameters<RequestHandler>) => Promise<void>;

/** The pages that Next renders: the editor and all that belongs to it. Opened when the first is asked for. */
export function nextPages(): RequestHandler {
  let opening: Promise<Answer> | null = null;
  return async (...exchange) => {
    opening ??= openNext();
    const answer = await opening.catch((error: unknown) => {
      opening = null;
      throw error;
    });
    await answer(...exchange);
  };
}

async function openNext(): Promise<Answer> {
  if (!existsSync(join(root, '.next/BUILD_ID'))) {
    throw new AppError(
      'server/failed',
      'The pages have not been built; start Tack with npm start.',
    );
  }
  const { default: next } = await import('next');
  // Next would listen for upgrades on the server that a request came by, past every door of ours.
  const httpServer = createServer();
  const app = next({ dev: false, dir: root, quiet: true, httpServer });
  await app.prepare();
  const answer = app.getRequestHandler();
  return (request, response) => answer(request, response);
}

import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createViteServer } from 'vitest/node';
import { countRenders } from './count-renders.ts';

const root = fileURLToPath(new URL('page', import.meta.url));
const repository = fileURLToPath(new URL('../../..', import.meta.url));
const samples = `${repository}/public/samples`;

/** Serves the two pages, built as for production; every picture that is asked for is one of the samples. */
export async function servePages() {
  Object.assign(process.env, { NODE_ENV: 'production' });
  const server = await createViteServer({
    ...{ root, configFile: false, mode: 'production', logLevel: 'error', appType: 'mpa' },
    cacheDir: `${repository}/node_modules/.vite-bench`,
    plugins: [countRenders(), { name: 'pictures', configureServer: servePictures }],
    resolve: { alias: { 'next/navigation': `${root}/next-navigation.ts` } },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    server: { port: 0, hmr: false, watch: null, fs: { allow: [repository] } },
  });
  await server.listen();
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error('The pages are served nowhere.');
  return { url, close: () => server.close() };
}

type Middlewares = {
  readonly middlewares: {
    use(path: string, take: (request: IncomingMessage, response: ServerResponse) => void): unknown;
  };
};

function servePictures({ middlewares }: Middlewares): void {
  const pictures = readdirSync(samples)
    .filter((name) => name.endsWith('.png'))
    .map((name) => readFileSync(`${samples}/${name}`));
  for (const path of ['/api/artifacts/', '/api/thumbnails/']) {
    middlewares.use(path, ({ url = '' }, response) => {
      const number = Number.parseInt(url.replace(/\W/g, '').slice(-8), 16) || 0;
      response.setHeader('content-type', 'image/png');
      response.setHeader('cache-control', 'max-age=3600');
      response.end(pictures[number % pictures.length]);
    });
  }
}

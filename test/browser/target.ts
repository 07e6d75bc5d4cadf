import type { OpenServer } from '#server/open-server.ts';
import { apiCaller } from '#test/helpers/api-caller.ts';
import { saying } from '#test/helpers/tiny-workflows.ts';

/** What another page would like to have: every value that is secret to it holds this word. */
export const canary = 'canary-in-a-cage';

/** What of a server another page aims at. */
export type Target = {
  readonly origin: string;
  /** Addresses that tell something. */
  readonly reads: readonly string[];
  /** Addresses that tell it bit by bit. */
  readonly streams: readonly string[];
  /** Addresses that would change something, and the JSON that would do it. */
  readonly writes: readonly { readonly url: string; readonly body: string }[];
};

const picture = { width: 3, height: 1, data: new Uint8Array(9).fill(200) };

/** Fills a server with things to take, and lists the ways to them. */
export async function makeTarget({ url, backend }: OpenServer): Promise<Target> {
  const { workflows, runs } = apiCaller(backend);
  const document = saying(canary);
  await workflows.create({ name: canary, document });
  const { id } = await runs.start({ document });
  const { values } = backend.store;
  const { hash } = await values.store('image', picture);
  const text = await values.store('text', canary);
  const input = encodeURIComponent(JSON.stringify({ id }));
  const from = (path: string) => `${url}${path}`;
  const write = (path: string, body: unknown = {}) => ({
    url: from(path),
    body: JSON.stringify(body),
  });
  return {
    origin: url,
    reads: [
      ...['/', '/api/health', '/api/trpc/workflows.list?input={}', '/api/trpc/runs.queue'],
      ...[`/api/v1/runs/${id}`, `/api/artifacts/${hash}`, `/api/artifacts/${text.hash}`],
      ...['/api/trpc/runs.pauseQueue', `/api/trpc/runs.cancel?input=${input}`],
    ].map(from),
    streams: [`/api/trpc/runs.follow?input=${input}`, `/api/v1/runs/${id}/events`].map(from),
    writes: [
      write('/api/trpc/runs.pauseQueue'),
      write('/api/trpc/runs.cancel', { id }),
      write('/api/trpc/runs.start', { document }),
      write('/api/trpc/workflows.create', { name: 'planted', document }),
      write(`/api/v1/workflows/${canary}/runs`),
      write(`/api/v1/runs/${id}/cancel`),
      write('/api/pictures'),
      write('/api/session', { token: 'guessed' }),
    ],
  };
}

import * as z from 'zod';
import { readSse } from './read-sse.ts';

/** Where a follower connects, and after which event. */
export type Following = {
  readonly url: string;
  readonly secret: string;
  readonly run: string;
  readonly after: number;
};

export const followedSchema = z.union([
  z.object({
    type: z.literal('kept'),
    seq: z.int(),
    event: z.looseObject({ type: z.string(), state: z.string().optional() }),
  }),
  z.object({
    type: z.literal('passing'),
    message: z.discriminatedUnion('type', [
      z.object({
        type: z.literal('progress'),
        node: z.string(),
        step: z.number(),
        total: z.number(),
      }),
      z.looseObject({ type: z.literal('text'), node: z.string() }),
      z.looseObject({ type: z.literal('preview'), node: z.string() }),
      z.looseObject({ type: z.literal('check'), node: z.string() }),
    ]),
  }),
]);
export type Followed = z.infer<typeof followedSchema> | { readonly type: 'over' };

/** Follows a run over the subscription, reconnecting as tRPC's own client does: by the last id. */
export async function* followRun(
  { url, secret, run, after }: Following,
  signal: AbortSignal,
): AsyncGenerator<Followed, void> {
  const input = encodeURIComponent(JSON.stringify({ id: run }));
  const headers = {
    authorization: `Bearer ${secret}`,
    ...(after === 0 ? {} : { 'last-event-id': String(after) }),
  };
  for await (const { event, data, id } of readSse(`${url}/api/trpc/runs.follow?input=${input}`, {
    headers,
    signal,
  })) {
    if (event === 'serialized-error') throw new Error(data);
    if (event === 'return') {
      yield { type: 'over' };
      return;
    }
    if (event !== 'message') continue;
    const followed = followedSchema.parse(JSON.parse(data));
    if (followed.type === 'kept' && id !== String(followed.seq))
      throw new Error(`id ${id}: ${data}`);
    yield followed;
  }
}

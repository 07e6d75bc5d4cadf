import * as z from 'zod';
import { notify } from '#server/store/database/notify.ts';
import type { Database } from '#server/store/database/open-database.ts';
import type { PassingMessage } from '#server/worker/protocol.ts';

/** The channel of messages that pass: whoever does not listen has missed them. */
export const passingChannel = 'tack_passing';

/** PostgreSQL takes no more; workers send less. */
const mostBytes = 7_999;

const steps = { node: z.string(), step: z.number(), total: z.number() };
const pictureSchema = z.object({
  mediaType: z.enum(['image/png', 'image/webp', 'image/jpeg']),
  base64: z.string(),
  width: z.int(),
  height: z.int(),
});

export const announcementSchema = z.object({
  run: z.string(),
  message: z.discriminatedUnion('type', [
    z.object({ type: z.literal('progress'), ...steps }),
    z.object({
      type: z.literal('text'),
      node: z.string(),
      text: z.string(),
      attempt: z.int().optional(),
    }),
    z.object({ type: z.literal('preview'), ...steps, picture: pictureSchema }),
    z.object({
      type: z.literal('check'),
      node: z.string(),
      bytes: z.number(),
      totalBytes: z.number(),
    }),
  ]),
});

/** Shows those who follow a run what a node shows. What is too long to pass is left out. */
export async function announcePassing(
  database: Database,
  run: string,
  message: PassingMessage,
): Promise<void> {
  const payload = JSON.stringify({ run, message });
  if (Buffer.byteLength(payload) <= mostBytes) await notify(database, passingChannel, payload);
}

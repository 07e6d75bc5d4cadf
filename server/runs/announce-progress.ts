import * as z from 'zod';
import { notify } from '#server/store/database/notify.ts';
import type { Database } from '#server/store/database/open-database.ts';
import type { ProgressMessage } from '#server/worker/protocol.ts';

/** The channel of messages that pass: whoever does not listen has missed them. */
export const progressChannel = 'tack_progress';

export const progressSchema = z.object({
  run: z.string(),
  type: z.literal('progress'),
  node: z.string(),
  step: z.number(),
  total: z.number(),
});

/** Tells those who follow a run how far a node is. */
export function announceProgress(
  database: Database,
  run: string,
  message: ProgressMessage,
): Promise<void> {
  return notify(database, progressChannel, JSON.stringify({ run, ...message }));
}

import type { ApiClient } from './create-api-client.ts';

const backlogLimit = 50;

/** Whether so many runs wait that nobody should start another. */
export async function isBacklogged(api: ApiClient): Promise<boolean> {
  return (await api.runs.queue.query()).queued >= backlogLimit;
}

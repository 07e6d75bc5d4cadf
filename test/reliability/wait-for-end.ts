import type { ApiClient } from './create-api-client.ts';
import { waitUntil } from './wait-until.ts';

/** Waits until a run is over. @returns the run as it is then, or when patience has ended */
export async function waitForEnd(api: ApiClient, id: string, patienceMs: number) {
  const find = () => api.runs.find.query({ id });
  await waitUntil(async () => {
    const run = await find().catch(() => null); // the first question on a broken connection
    return run !== null && ['done', 'failed', 'cancelled'].includes(run.state);
  }, patienceMs);
  return find();
}

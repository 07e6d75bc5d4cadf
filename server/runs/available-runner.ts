import { AppError } from '#nodes/contract/errors.ts';
import { chooseDevice } from '#server/devices/choose-device.ts';
import type { DeviceName } from '#server/devices/device-names.ts';
import { readDeviceWish } from '#server/devices/read-device-wish.ts';
import type { Store } from '#server/store/open-store.ts';
import type { Admission } from './admit-runs.ts';
import { openBackend } from './open-backend.ts';
import { openGuardedRunner } from './open-guarded-runner.ts';
import { openLog } from './open-log.ts';
import type { Runner } from './open-runner.ts';
import { queuedRunner } from './queued-runner.ts';
import { findServer, type ServerMark } from './server-mark.ts';

/** A runner, and what its models run on; null where a server sees to that. */
export type AvailableRunner = { readonly runner: Runner; readonly device: DeviceName | null };

/**
 * Opens a runner for a command: through the queue of the server that is up on this home, or else on
 * files alone with a worker of its own.
 *
 * @param device what `--device` says
 * @param packs  what is asked of packs before a run begins
 * @throws AppError usage/invalid, device/unavailable
 */
export async function availableRunner(
  store: Store,
  device: string | undefined,
  packs: Pick<Admission, 'packDigest' | 'findShortage'>,
): Promise<AvailableRunner> {
  const wish = readDeviceWish(device, process.env);
  const { folders } = store;
  const server = await findServer(folders);
  if (!server) {
    const chosen = await chooseDevice(wish);
    return { runner: openGuardedRunner(store, chosen, packs), device: chosen.name };
  }
  if (device !== undefined && wish !== 'auto') requireDevice(server, wish);
  const backend = await openBackend(folders.home, openLog(folders.logs, 'terminal.log'));
  return { runner: queuedRunner(backend), device: null };
}

/** A run goes to the server that is up, whose device was chosen when it was started. */
function requireDevice(server: ServerMark, wish: string): void {
  if (server.device === wish) return;
  const theirs = server.device ? `runs models on ${server.device}` : 'runs no models itself';
  throw new AppError(
    'device/unavailable',
    `A server is up (process ${server.process}) that ${theirs}: stop it to use ${wish}, or leave out --device.`,
    { details: { device: server.device } },
  );
}

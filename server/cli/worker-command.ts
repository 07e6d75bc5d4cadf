import { once } from 'node:events';
import { chooseDevice } from '#server/devices/choose-device.ts';
import { describeChoice } from '#server/devices/describe-choice.ts';
import { readDeviceWish } from '#server/devices/read-device-wish.ts';
import { askPacks } from '#server/packs/ask-packs.ts';
import { openBackend } from '#server/runs/open-backend.ts';
import { openGuardedRunner } from '#server/runs/open-guarded-runner.ts';
import { openLog } from '#server/runs/open-log.ts';
import { superviseRuns } from '#server/runs/supervise-runs.ts';
import { storeFolders } from '#server/store/store-folders.ts';
import { exitCodes } from './exit-codes.ts';
import { packsFoldersOf } from './packs-places.ts';
import { parseCommand } from './parse-command.ts';
import type { Terminal } from './terminal.ts';

/** `tack worker`: takes runs from the queue of this TACK_HOME until it is told to stop. */
export async function workerCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = parseCommand(args, { device: { type: 'string' } }, []);
  const device = await chooseDevice(readDeviceWish(values.device, process.env));
  const log = openLog(storeFolders(terminal.home).logs, 'worker-process.log');
  const backend = await openBackend(terminal.home, log);
  const { store } = backend;
  const runner = openGuardedRunner(store, device, askPacks(packsFoldersOf(store.folders)));
  terminal.onEnd(runner.close);
  try {
    await superviseRuns(backend, runner, terminal.signal);
    terminal.tell(`${describeChoice(device)}\nTaking runs in ${terminal.home}; Ctrl-C stops.\n`);
    if (!terminal.signal.aborted) await once(terminal.signal, 'abort');
    return exitCodes.interrupted;
  } finally {
    await backend.close();
    runner.close();
  }
}

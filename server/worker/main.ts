import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { isDeviceName } from '#server/devices/device-names.ts';
import { openStore } from '#server/store/open-store.ts';
import { tackHome } from '#server/store/tack-home.ts';
import { describeFailure } from './describe-failure.ts';
import { lazyModels } from './lazy-models.ts';
import type { WorkerCommand, WorkerMessage } from './protocol.ts';
import { runGraph } from './run-graph.ts';

/**
 * The process in which runs happen. ONNX Runtime blocks the thread it runs on, so it gets a process
 * of its own: others stay responsive, and can end a run by ending this one.
 */
const store = await openStore(tackHome());
const [name = 'cpu', hardware] = process.argv.slice(2);
if (!isDeviceName(name)) throw new RangeError(`"${name}" is no device`);
const device = hardware === undefined ? undefined : { name, hardware };
const models = lazyModels(store.folders, device);
const log = join(store.folders.logs, 'worker.log');
let cancellation: AbortController | null = null;

process.on('message', (command: WorkerCommand) => {
  if (command.type === 'run') void run(command);
  else cancellation?.abort();
});
// Without its supervisor nobody wants the result.
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches every process of the terminal; what it means is for the supervisor to say.
process.on('SIGINT', () => {});
send({ type: 'ready' });

async function run(command: Extract<WorkerCommand, { type: 'run' }>) {
  cancellation = new AbortController();
  const { signal } = cancellation;
  try {
    await runGraph({ command, store, models, signal, send, writeLog });
    send({ type: 'done' });
  } catch (error) {
    if (signal.aborted) send({ type: 'cancelled' });
    else send(describeFailure(error, log, writeLog));
  } finally {
    flushCompileCache(); // a worker is killed rather than ended, so it has to be done in time
  }
}

function writeLog(text: string) {
  process.stderr.write(text);
}

function send(message: WorkerMessage) {
  process.send?.(message);
}

import { setImmediate } from 'node:timers/promises';

/**
 * Lets the event loop take messages, then throws the signal's reason if it was aborted meanwhile.
 *
 * ONNX Runtime blocks the thread, so a cancel message arrives only between two runs.
 */
export async function breathe(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}

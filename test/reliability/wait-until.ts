import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again. @returns whether it came true in time */
export async function waitUntil(
  isSo: () => boolean | Promise<boolean>,
  patienceMs: number,
): Promise<boolean> {
  for (const deadline = performance.now() + patienceMs; performance.now() < deadline; ) {
    if (await isSo()) return true;
    await sleep(50);
  }
  return false;
}

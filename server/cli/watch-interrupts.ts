/** A launcher may pass on the same Ctrl-C that the terminal sent to all: so close together they are one. */
const sameMs = 150;

/**
 * Listens for Ctrl-C: the first asks the command to stop, the second ends it at once.
 *
 * @param given.stop called at the first
 * @param given.end  called at the second, or when the system asks the process to end
 */
export function watchInterrupts(given: {
  readonly now: () => number;
  readonly stop: () => void;
  readonly end: (exitCode: number) => void;
}): void {
  let first: number | null = null;
  process.on('SIGINT', () => {
    if (first === null) {
      first = given.now();
      given.stop();
    } else if (given.now() - first > sameMs) {
      given.end(130);
    }
  });
  process.on('SIGTERM', () => given.end(143));
  process.on('SIGHUP', () => given.end(129));
}

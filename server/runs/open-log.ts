import { join } from 'node:path';
import pino, { type Logger } from 'pino';

/**
 * Opens a log: one JSON object a line, in a file of the home's logs, and errors on stderr too.
 * TACK_LOG sets the level.
 */
export function openLog(folder: string, name: string): Logger {
  const level = process.env['TACK_LOG'] ?? 'info';
  const file = pino.destination({ dest: join(folder, name), mkdir: true, sync: true });
  const streams = [
    { level: 'trace', stream: file },
    { level: 'error', stream: process.stderr },
  ] as const;
  return pino({ level, base: { process: process.pid } }, pino.multistream([...streams]));
}

import { join } from 'node:path';
import pino, { type Logger } from 'pino';

/** Opens the log of a server: one JSON object a line, in the home's logs; warnings on stderr too. */
export function openLog(folder: string): Logger {
  const level = process.env['TACK_LOG'] ?? 'info';
  const file = pino.destination({ dest: join(folder, 'server.log'), mkdir: true, sync: true });
  const streams = [
    { level: 'trace', stream: file },
    { level: 'error', stream: process.stderr },
  ] as const;
  return pino({ level, base: { process: process.pid } }, pino.multistream([...streams]));
}

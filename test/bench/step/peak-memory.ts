import { existsSync, readFileSync } from 'node:fs';

/** The most resident memory that this process had at a time, in bytes. */
export function peakMemory(): number {
  const status = '/proc/self/status';
  if (!existsSync(status)) return 1024 * process.resourceUsage().maxRSS;
  // Not what getrusage says, which counts the program that started this one too.
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1];
  return 1024 * Number(kilobytes);
}

import { totalmem } from 'node:os';

/** Bytes that processes here may use together: the machine's, or fewer where a container says so. */
export function memoryLimit(): number {
  const allowed = process.constrainedMemory();
  return allowed > 0 ? Math.min(allowed, totalmem()) : totalmem();
}

import { readdir, readFile, rm } from 'node:fs/promises';
import * as z from 'zod';
import type { Program } from './start-program.ts';
import { waitUntil } from './wait-until.ts';

/** What a process holds after so many runs. */
export type MemorySample = { readonly at: number; readonly bytes: number; readonly files: number };

/** What is left in use when all garbage is collected. */
export type LiveSample = { readonly at: number; readonly bytes: number; readonly handles: number };

const liveSchema = z.object({ bytes: z.number(), handles: z.number() });
const patienceMs = 30_000;

/** Resident memory and open files, as the system counts them. */
export async function takeSample(id: number, at: number): Promise<MemorySample> {
  const status = await readFile(`/proc/${id}/status`, 'utf8');
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
  const files = (await readdir(`/proc/${id}/fd`)).length;
  return { at, bytes: kilobytes * 1024, files };
}

/** Has a process that loaded `watch-heap.ts` collect its garbage. @throws Error when it does not answer */
export async function takeLiveSample(
  program: Program,
  file: string,
  at: number,
): Promise<LiveSample> {
  await rm(file, { force: true });
  program.signal('SIGUSR2');
  let text: string | null = null;
  await waitUntil(async () => {
    text = await readFile(file, 'utf8').catch(() => null);
    return text !== null;
  }, patienceMs);
  if (text === null) throw new Error('The server did not tell what it holds.');
  return { at, ...liveSchema.parse(JSON.parse(text)) };
}

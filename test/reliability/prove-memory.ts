import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { comparing } from '#test/helpers/tiny-workflows.ts';
import type { Figure } from './figure.ts';
import {
  type LiveSample,
  type MemorySample,
  takeLiveSample,
  takeSample,
} from './memory-samples.ts';
import { scratchHome } from './scratch-home.ts';
import { slopeOf } from './slope-of.ts';
import { type ServerProcess, startServer } from './start-server.ts';
import { waitUntil } from './wait-until.ts';

const watching = fileURLToPath(new URL('watch-heap.ts', import.meta.url));
const batch = 20;
/** Garbage is collected after so many batches: more often, and it would never pile up as it does in use. */
const batchesALiveSample = 5;
const patienceMs = 300_000;
/** The first runs fill pools and caches; the slope is that of the rest. */
const warmUp = 0.3;
const limitKilobytes = 2;
/** Over fewer runs the megabyte by which two collections differ is more than the limit. */
const fewestToJudge = 800;

/** how much the memory and the open files of a server grow with every run. */
export async function proveMemory({ runs }: { readonly runs: number }): Promise<readonly Figure[]> {
  if (process.platform !== 'linux')
    return [{ ...report('', null), skipped: 'this machine has no /proc' }];
  await using home = await scratchHome();
  const file = join(home.path, 'heap.json');
  await using server = await startServer(home.path, {
    env: { TACK_HEAP_FILE: file, NODE_OPTIONS: `--import ${watching}` },
  });
  const resident: MemorySample[] = [];
  const live: LiveSample[] = [];
  for (let done = 0; done < runs; done += batch) {
    await runSome(server, done);
    const at = done + batch;
    resident.push(await takeSample(server.id, at));
    const isDue = resident.length % batchesALiveSample === 0 || at === batch || at >= runs;
    if (isDue) live.push(await takeLiveSample(server, file, at));
  }
  await server.end('SIGTERM');
  return [judge(runs, resident, live)];
}

function judge(
  runs: number,
  resident: readonly MemorySample[],
  live: readonly LiveSample[],
): Figure {
  const isWarm = ({ at }: { readonly at: number }) => at > runs * warmUp;
  const warm = resident.filter(isWarm);
  const warmLive = live.filter(isWarm);
  const growth = kilobytesARun(warmLive);
  const files = warm.map((sample) => sample.files);
  const handles = warmLive.map((sample) => sample.handles);
  const measured = [
    `in use after a forced collection ${growth.toFixed(1)} KB a run (${span(warmLive)}; ${warmLive.length} samples)`,
    `resident ${kilobytesARun(warm).toFixed(1)} KB a run (${span(warm)})`,
    `open files ${files[0]} to ${files.at(-1)}, handles ${handles[0]} to ${handles.at(-1)}`,
    `runs ${warm[0]?.at} to ${runs}`,
  ].join('; ');
  return report(measured, runs < fewestToJudge ? null : growth < limitKilobytes);
}

type Sample = { readonly at: number; readonly bytes: number };

function kilobytesARun(samples: readonly Sample[]): number {
  return slopeOf(samples.map(({ at, bytes }) => [at, bytes])) / 1024;
}

function span(samples: readonly Sample[]): string {
  const megabytes = (sample: Sample | undefined) => `${((sample?.bytes ?? 0) / 1e6).toFixed(1)} MB`;
  return `${megabytes(samples[0])} to ${megabytes(samples.at(-1))}`;
}

function report(measured: string, holds: boolean | null): Figure {
  const promise =
    'The memory in use by a server grows by less than 2 KB with each run it has seen.';
  return { id: 'R-12', promise, measured, holds };
}

async function runSome({ api }: ServerProcess, from: number): Promise<void> {
  const started = Array.from({ length: batch }, (_, index) =>
    api.runs.start.mutate({ document: comparing(`run ${from + index}`) }),
  );
  await Promise.all(started);
  await waitUntil(async () => {
    const { queued, running } = await api.runs.queue.query();
    return queued + running === 0;
  }, patienceMs);
}

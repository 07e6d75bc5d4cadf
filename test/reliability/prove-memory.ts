import { readdir, readFile } from 'node:fs/promises';
import { comparing } from '#test/helpers/tiny-workflows.ts';
import type { Figure } from './figure.ts';
import { scratchHome } from './scratch-home.ts';
import { type ServerProcess, startServer } from './start-server.ts';
import { waitUntil } from './wait-until.ts';

const batch = 20;
const patienceMs = 300_000;
/** The first runs fill pools and caches; the slope is that of the rest. */
const warmUp = 0.3;

/** how much the memory and the open files of a server grow with every run. */
export async function proveMemory({ runs }: { readonly runs: number }): Promise<readonly Figure[]> {
  if (process.platform !== 'linux')
    return [{ ...report(''), skipped: 'this machine has no /proc' }];
  await using home = await scratchHome();
  await using server = await startServer(home.path);
  const samples: Sample[] = [];
  for (let done = 0; done < runs; done += batch) {
    await runSome(server, done);
    samples.push(await takeSample(server.id, done + batch));
  }
  await server.end('SIGTERM');
  const rest = samples.slice(Math.floor(samples.length * warmUp));
  const [first, last] = [rest[0], rest.at(-1)];
  if (!first || !last) return [{ ...report(''), skipped: 'too few runs' }];
  const slope = slopeOf(rest.map(({ at, bytes }) => [at, bytes]));
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  return [
    report(
      `${(slope / 1024).toFixed(1)} KB a run over runs ${first.at} to ${last.at} (${megabytes(first.bytes)} to ${megabytes(last.bytes)}; open files ${first.files} to ${last.files})`,
    ),
  ];
}

type Sample = { readonly at: number; readonly bytes: number; readonly files: number };

function report(measured: string): Figure {
  const promise = 'The memory of a server does not grow with the runs it has seen.';
  return { id: 'R-12', promise, measured, holds: null };
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

async function takeSample(id: number, at: number): Promise<Sample> {
  const status = await readFile(`/proc/${id}/status`, 'utf8');
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
  const files = (await readdir(`/proc/${id}/fd`)).length;
  return { at, bytes: kilobytes * 1024, files };
}

/** Least squares. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middle, level] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const above = points.reduce((sum, [x, y]) => sum + (x - middle) * (y - level), 0);
  const spread = points.reduce((sum, [x]) => sum + (x - middle) ** 2, 0);
  return spread === 0 ? 0 : above / spread;
}

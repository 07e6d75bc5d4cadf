import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/*
 * Loaded before a server with `--import`: writes into the file TACK_LOOP_FILE, twice a second, how long
 * its event loop was held up since the start, in milliseconds.
 */
const file = process.env['TACK_LOOP_FILE'];
if (file && process.argv[1]?.endsWith('server/main.ts')) {
  const resolutionMs = 10;
  const delays = monitorEventLoopDelay({ resolution: resolutionMs });
  delays.enable();
  const inMs = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - resolutionMs);
  let isStarted = false;
  setInterval(() => {
    // What it takes to start is no delay of anybody's request.
    if (!isStarted) delays.reset();
    isStarted = true;
    const [p50, p99, max] = [delays.percentile(50), delays.percentile(99), delays.max].map(inMs);
    writeFileSync(file, JSON.stringify({ p50, p99, max, count: delays.count }));
  }, 5_000).unref();
}

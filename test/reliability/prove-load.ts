import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { comparing, walkingBack } from '#test/helpers/tiny-workflows.ts';
import type { Figure } from './figure.ts';
import { followRun } from './follow-run.ts';
import { describeTimes } from './percentiles.ts';
import { scratchHome } from './scratch-home.ts';
import { type ServerProcess, startServer } from './start-server.ts';
import { watchProcessor } from './watch-processor.ts';

const watching = fileURLToPath(new URL('watch-event-loop.ts', import.meta.url));
const delaySchema = z.object({ p50: z.number(), p99: z.number(), max: z.number() });
const patienceMs = 120_000;

/** Load: many viewers of one run and many runs that wait, while a model works. */
export async function proveLoad(size: {
  readonly viewers: number;
  readonly queued: number;
  readonly walks: number;
}): Promise<readonly Figure[]> {
  const { viewers, queued, walks } = size;
  await using home = await scratchHome();
  const file = join(home.path, 'loop.json');
  await using server = await startServer(home.path, {
    env: { TACK_LOOP_FILE: file, NODE_OPTIONS: `--import ${watching}` },
  });
  await server.api.runs.pauseQueue.mutate();
  for (let index = 0; index < queued; index += 1) {
    const document = comparing(`waiting ${index}`);
    await server.api.runs.start.mutate({ document, priority: -1 });
  }
  await server.api.runs.resumeQueue.mutate();
  const tellProcessor = await watchProcessor(server.id);
  const { times, failures } = await queryDuring(server, () => viewWalks(server, viewers, walks));
  const shortage = await tellProcessor();
  const { p50, p99, max } = delaySchema.parse(JSON.parse(await readFile(file, 'utf8')));
  await server.end('SIGTERM');
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  return [
    {
      id: 'load',
      promise:
        'The event loop of the server is held up for at most 50 ms (p99) while a model works.',
      measured: `p99 ${ms(p99)}, median ${ms(p50)}, maximum ${ms(max)}; a query takes ${describeTimes(times)}, ${failures.length} failed${failures[0] ? `: ${failures[0]}` : ''}; with ${viewers} viewers of one run after another (${walks} walks) and ${queued} runs queued${shortage}`,
      holds: null,
    },
  ];
}

/** Starts one walk after the other, each followed to its end by everyone. */
async function viewWalks(server: ServerProcess, viewers: number, walks: number): Promise<void> {
  const { url, secret } = server;
  for (let seed = 0; seed < walks; seed += 1) {
    const document = walkingBack(seed, 200);
    const { id: run } = await server.api.runs.start.mutate({ document, priority: 1 });
    const views = Array.from({ length: viewers }, async () => {
      const signal = AbortSignal.timeout(patienceMs);
      for await (const one of followRun({ url, secret, run, after: 0 }, signal)) {
        if (one.type === 'over') return;
      }
    });
    await Promise.all(views);
  }
}

type Asked = {
  /** How long each answer took, in ms. */
  readonly times: readonly number[];
  /** What was said in place of an answer. */
  readonly failures: readonly string[];
};

/** Asks one question after the other until the work is over. */
async function queryDuring({ api }: ServerProcess, work: () => Promise<void>): Promise<Asked> {
  const times: number[] = [];
  const failures: string[] = [];
  let isOver = false;
  const working = work().finally(() => {
    isOver = true;
  });
  working.catch(() => {}); // thrown below, when the question in hand is answered
  const questions = [
    () => api.runs.list.query({ limit: 50 }),
    () => api.runs.queue.query(),
    () => api.workflows.list.query({ limit: 50 }),
    () => api.system.status.query(),
  ];
  for (let index = 0; !isOver; index += 1) {
    const asked = performance.now();
    await questions[index % questions.length]?.().catch((error: unknown) => {
      failures.push(String(error));
    });
    times.push(performance.now() - asked);
  }
  await working;
  return { times, failures };
}

import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TRPCClientError } from '@trpc/client';
import { comparing, walkingBack } from '#test/helpers/tiny-workflows.ts';
import type { Figure } from './figure.ts';
import { findDamage } from './find-damage.ts';
import { type ScratchHome, scratchHome } from './scratch-home.ts';
import { type ServerProcess, startServer } from './start-server.ts';
import { waitUntil } from './wait-until.ts';

const failing = fileURLToPath(new URL('fail-once.ts', import.meta.url));
const patienceMs = 120_000;
const calls = ['mkdir', 'open', 'write', 'sync', 'rename', 'open-folder', 'sync-folder'] as const;
const errors = ['ENOSPC', 'EIO', 'EMFILE'] as const;

/** every call by which an artifact is written fails once, and the database drops everyone. */
export async function proveFaults(size: {
  readonly errors: number;
  readonly breaks: number;
}): Promise<readonly Figure[]> {
  await using home = await scratchHome();
  const order = join(home.path, 'order');
  await using server = await startServer(home.path, {
    env: { TACK_FAIL_ONCE: order, NODE_OPTIONS: `--import ${failing}` },
  });
  const faults = calls.flatMap((call) =>
    errors.slice(0, size.errors).map((error) => ({ call, error })),
  );
  const wrong: string[] = [];
  for (const { call, error } of faults) {
    await give(order, `server ${call} ${error}`);
    wrong.push(...(await saveDespite(server, order, `${call} ${error}`)));
    await give(order, `worker ${call} ${error}`);
    wrong.push(...(await runDespite(server, order, `${call} ${error}`)));
  }
  for (let time = 0; time < size.breaks; time += 1) {
    wrong.push(...(await runThroughBreak(home, server, time)));
  }
  const { count, damaged } = await findDamage(home);
  await server.end('SIGTERM');
  const problems = wrong.length === 0 ? '' : `: ${wrong.slice(0, 5).join('; ')}`;
  return [
    {
      id: 'R-13',
      promise: 'A call that fails fails one thing, with a sentence, and nothing after it.',
      measured: `${wrong.length} things wrong${problems} after ${2 * faults.length} failing calls and ${size.breaks} times that the database dropped every connection; ${damaged.length} of ${count} artifacts damaged`,
      holds: wrong.length + damaged.length === 0,
    },
  ];
}

async function give(order: string, words: string): Promise<void> {
  await writeFile(`${order}.part`, words);
  await rename(`${order}.part`, order);
}

/** A workflow is saved while a call fails, and once more. @returns what was wrong about it */
async function saveDespite({ api }: ServerProcess, order: string, fault: string) {
  const draft = { name: fault, document: comparing(fault) };
  const refusal = await api.workflows.create.mutate(draft).then(
    () => null,
    (error: unknown) => error,
  );
  const wrong: string[] = [];
  if (existsSync(order)) wrong.push(`saving never came to ${fault}`);
  if (refusal === null) return wrong;
  if (!/store|file/.test(codeOf(refusal))) wrong.push(`saving with ${fault}: ${refusal}`);
  await api.workflows.create.mutate(draft).catch((error: unknown) => {
    wrong.push(`saving after ${fault}: ${error}`);
  });
  return wrong;
}

/** A run writes its values while a call fails, and is then tried again. @returns what was wrong about it */
async function runDespite({ api }: ServerProcess, order: string, fault: string) {
  const { id } = await api.runs.start.mutate({ document: comparing(`run ${fault}`) });
  const first = await endOf(api, id);
  const wrong: string[] = [];
  if (existsSync(order)) wrong.push(`the run never came to ${fault}`);
  if (first.state === 'done') return wrong;
  if (first.state !== 'failed' || !first.failure) wrong.push(`${fault}: the run is ${first.state}`);
  else await api.runs.retry.mutate({ id });
  const second = await endOf(api, id);
  if (second.state !== 'done') wrong.push(`after ${fault}: ${JSON.stringify(second.failure)}`);
  return wrong;
}

async function runThroughBreak(home: ScratchHome, { api }: ServerProcess, seed: number) {
  const { id } = await api.runs.start.mutate({ document: walkingBack(seed, 60) });
  const find = () => api.runs.find.query({ id });
  await waitUntil(
    async () => (await find()).nodes.some(({ state }) => state === 'running'),
    patienceMs,
  );
  await home.ask(
    (database) => database.$queryRaw`
      SELECT count(pg_terminate_backend(pid))::int AS gone FROM pg_stat_activity
      WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  );
  const { state } = await endOf(api, id);
  return state === 'done' ? [] : [`the run is ${state} after the connections broke`];
}

async function endOf(api: ServerProcess['api'], id: string) {
  const find = () => api.runs.find.query({ id });
  await waitUntil(async () => {
    const run = await find().catch(() => null); // the first question on a broken connection
    return run !== null && ['done', 'failed', 'cancelled'].includes(run.state);
  }, patienceMs);
  return find();
}

function codeOf(error: unknown): string {
  return error instanceof TRPCClientError ? String(error.data?.code) : '';
}

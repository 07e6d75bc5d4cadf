import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { comparing, walkingBack } from '#test/helpers/tiny-workflows.ts';
import { breakStatements } from './break-statements.ts';
import { codeOf } from './code-of.ts';
import type { Figure } from './figure.ts';
import { findDamage } from './find-damage.ts';
import { findDoubleEnds, findGaps } from './find-double-ends.ts';
import { giveOrder } from './give-order.ts';
import { type ScratchHome, scratchHome } from './scratch-home.ts';
import { type ServerProcess, startServer } from './start-server.ts';
import { type StatementFault, statements } from './statements.ts';
import { waitForEnd } from './wait-for-end.ts';
import { waitUntil } from './wait-until.ts';

const failing = ['fail-once.ts', 'fail-statement-once.ts']
  .map((file) => `--import ${fileURLToPath(new URL(file, import.meta.url))}`)
  .join(' ');
const patienceMs = 120_000;
const calls = ['mkdir', 'open', 'write', 'sync', 'rename', 'open-folder', 'sync-folder'] as const;
const errors = ['ENOSPC', 'EIO', 'EMFILE'] as const;

/**
 * every call by which an artifact is written fails once, and every statement by which work is
 * saved, started, queued, taken, told of and ended; and the database drops everyone.
 */
export async function proveFaults(size: {
  readonly errors: number;
  readonly statementFaults: readonly StatementFault[];
  readonly breaks: number;
}): Promise<readonly Figure[]> {
  await using home = await scratchHome();
  const order = join(home.path, 'order');
  await using server = await startServer(home.path, {
    env: { TACK_FAIL_ONCE: order, NODE_OPTIONS: failing },
  });
  const faults = calls.flatMap((call) =>
    errors.slice(0, size.errors).map((error) => ({ call, error })),
  );
  const wrong: string[] = [];
  for (const { call, error } of faults) {
    await giveOrder(order, `server ${call} ${error}`);
    wrong.push(...(await saveDespite(server, order, `${call} ${error}`)));
    await giveOrder(order, `worker ${call} ${error}`);
    wrong.push(...(await runDespite(server, order, `${call} ${error}`)));
  }
  wrong.push(...(await breakStatements({ home, server, order }, size.statementFaults)));
  for (let time = 0; time < size.breaks; time += 1) {
    wrong.push(...(await runThroughBreak(home, server, time)));
  }
  const { doubled } = await findDoubleEnds(home);
  const gaps = await findGaps(home);
  wrong.push(...[...doubled, ...gaps].map((one) => `not told once: ${JSON.stringify(one)}`));
  const { count, damaged } = await findDamage(home);
  await server.end('SIGTERM');
  const statementsBroken = Object.keys(statements).length * size.statementFaults.length;
  const problems = wrong.length === 0 ? '' : `: ${wrong.slice(0, 5).join('; ')}`;
  return [
    {
      id: 'R-13',
      promise: 'A call that fails fails one thing, with a sentence, and nothing after it.',
      measured: `${wrong.length} things wrong${problems} after ${2 * faults.length} failing calls, ${statementsBroken} failing statements and ${size.breaks} times that the database dropped every connection; ${damaged.length} of ${count} artifacts damaged`,
      holds: wrong.length + damaged.length === 0,
    },
  ];
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
  const first = await waitForEnd(api, id, patienceMs);
  const wrong: string[] = [];
  if (existsSync(order)) wrong.push(`the run never came to ${fault}`);
  if (first.state === 'done') return wrong;
  if (first.state !== 'failed' || !first.failure) wrong.push(`${fault}: the run is ${first.state}`);
  else await api.runs.retry.mutate({ id });
  const second = await waitForEnd(api, id, patienceMs);
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
  const { state } = await waitForEnd(api, id, patienceMs);
  return state === 'done' ? [] : [`the run is ${state} after the connections broke`];
}

import { walkingBack } from '#test/helpers/tiny-workflows.ts';
import type { Figure } from './figure.ts';
import { followRun } from './follow-run.ts';
import { describeTimes } from './percentiles.ts';
import { scratchHome } from './scratch-home.ts';
import { type ServerProcess, startServer } from './start-server.ts';

const steps = 200;

/** runs are cancelled while a model works; how long until they have stopped. */
export async function proveCancels({
  cancels,
}: {
  readonly cancels: number;
}): Promise<readonly Figure[]> {
  await using home = await scratchHome();
  await using server = await startServer(home.path);
  const stops: Stop[] = [];
  for (let seed = 0; seed < cancels; seed += 1) stops.push(await cancelOne(server, seed));
  await server.end('SIGTERM');
  const wrong = stops.filter((one) => !one.isStopped);
  const stepMs = stops.map((one) => one.stepMs);
  return [
    {
      id: 'R-9',
      promise: 'A cancelled run stops after the step it is at.',
      measured: `${wrong.length} of ${cancels} cancelled runs went on; from the request to the run's end ${describeTimes(stops.map(({ ms }) => ms))}, where a step takes ${describeTimes(stepMs)}`,
      holds: wrong.length === 0,
    },
  ];
}

type Stop = { readonly isStopped: boolean; readonly ms: number; readonly stepMs: number };

async function cancelOne(server: ServerProcess, seed: number): Promise<Stop> {
  const { url, secret, api } = server;
  const { id: run } = await api.runs.start.mutate({ document: walkingBack(seed, steps) });
  const progress: { readonly step: number; readonly at: number }[] = [];
  let asked = 0;
  let answer: Promise<unknown> | null = null;
  for await (const one of followRun({ url, secret, run, after: 0 }, AbortSignal.timeout(120_000))) {
    if (one.type !== 'passing' || one.message.type !== 'progress') continue;
    if (one.message.node !== 'invert') continue;
    progress.push({ step: one.message.step, at: performance.now() });
    if (answer !== null || progress.length < 3) continue;
    asked = performance.now();
    answer = api.runs.cancel.mutate({ id: run });
  }
  const ms = performance.now() - asked;
  await answer;
  const { state, nodes } = await api.runs.find.query({ id: run });
  const invert = nodes.find(({ node }) => node === 'invert');
  const last = progress.at(-1)?.step ?? steps;
  const isStopped = state === 'cancelled' && invert?.state === 'waiting' && last < steps;
  return { isStopped, ms, stepMs: stepMsOf(progress) };
}

function stepMsOf(progress: readonly { readonly step: number; readonly at: number }[]): number {
  const [first, last] = [progress[0], progress.at(-1)];
  if (!first || !last || last.step === first.step) return Number.NaN;
  return (last.at - first.at) / (last.step - first.step);
}

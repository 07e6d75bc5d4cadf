import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Graph } from '#nodes/contract/graph.ts';
import { withParam } from '#server/cli/change-graph.ts';
import { openRunner } from '#server/runs/open-runner.ts';
import { openStore } from '#server/store/open-store.ts';
import { choosePacks, photographWorkflow } from './photograph-workflow.ts';
import { watchWorker } from './watch-worker.ts';

/**
 * `npm run test:full-size -- --packs FOLDER`: the whole default edit of a picture of 512 x 512 pixels
 * with Stable Diffusion 1.5 at full size, on the processor: progress, a cancel that ends within a step,
 * what was finished taken from the cache, and all of it inside 20 GB. Prints the time and peak memory
 * of every node, in Markdown.
 *
 * FOLDER holds the pack `sd15`, trained or not, and for the languages `blip-base` and `phi-2` or else
 * the embedded pack stands in. Needs Linux, 16 GB of free memory and some 20 minutes on two cores.
 */
const { values } = parseArgs({
  options: {
    packs: { type: 'string', default: process.env['TACK_FULL_SIZE'] ?? 'exported' },
    steps: { type: 'string', default: '2' },
    mode: { type: 'string', default: 'guided' },
  },
});
const packsFolder = path.resolve(values.packs);
const steps = Number(values.steps);
const mostBytes = 20e9;

if (!existsSync(path.join(packsFolder, 'sd15/pack.json'))) {
  process.stderr.write(`There is no pack sd15 in ${packsFolder}. With tools/requirements.txt installed:

python -m tools.export.random_stable_diffusion /tmp/sd15-checkpoint
python -m tools.export --id sd15 --diffusion /tmp/sd15-checkpoint --out ${packsFolder}/sd15
`);
  process.exit(2);
}

const home = mkdtempSync(path.join(packsFolder, 'home-'));
symlinkSync(packsFolder, path.join(home, 'packs'));
const store = await openStore(home);
const runner = openRunner(store.folders);
const memory = watchWorker();

type NodeCost = { seconds: number; cached: boolean; resident: number; own: number; steps: number };

function insist(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;

/** Runs to the end; `onProgress` hears of each step, with the seconds since the one before. */
async function runAll(
  graph: Graph,
  signal = new AbortController().signal,
  onProgress: (node: string, step: number) => void = () => {},
): Promise<ReadonlyMap<string, NodeCost>> {
  const costs = new Map<string, NodeCost>();
  const told = new Map<string, number>();
  memory.takePeak();
  for await (const update of runner.run({ graph }, signal)) {
    if (update.type === 'progress') {
      told.set(update.node, (told.get(update.node) ?? 0) + 1);
      onProgress(update.node, update.step);
    }
    if (update.type !== 'node-end') continue;
    const { node, seconds, cached } = update;
    costs.set(node, { seconds, cached, ...memory.takePeak(), steps: told.get(node) ?? 0 });
    process.stderr.write(`${node}: ${cached ? 'kept' : `${seconds.toFixed(1)} s`}\n`);
  }
  return costs;
}

/** Nodes that took long enough to see. */
function table(costs: ReadonlyMap<string, NodeCost>): string {
  const ran = [...costs].filter(([, { cached, seconds }]) => !cached && seconds >= 0.1);
  const rows = ran.map(
    ([node, { seconds, resident, own }]) =>
      `| ${node} | ${seconds.toFixed(1)} s | ${gigabytes(resident)} | ${gigabytes(own)} |`,
  );
  const head = '| node | time | peak memory | without mapped weights |\n|---|---|---|---|';
  return [head, ...rows].join('\n');
}

/** Cancels at the first step of a plain edit; how long the end of it took, and the step before. */
async function cancelAtFirstStep(graph: Graph) {
  const controller = new AbortController();
  let [began, stepSeconds, aborted] = [performance.now(), 0, 0];
  const ending = await runAll(graph, controller.signal, (node, step) => {
    if (node !== 'edit' || step !== 1) return;
    stepSeconds = (performance.now() - began) / 1000;
    aborted = performance.now();
    controller.abort();
  }).then(
    () => null,
    (cause: unknown) => cause,
  );
  insist(ending instanceof DOMException, `a cancelled run ended with ${ending}`);
  return { seconds: (performance.now() - aborted) / 1000, stepSeconds };
}

try {
  const packs = choosePacks(packsFolder);
  const edit = withParam(
    await photographWorkflow(store, packs, steps),
    'edit',
    'mode',
    values.mode,
  );
  const costs = await runAll(edit);
  process.stdout.write(`Packs: ${Object.values(packs).join(', ')}.\n\n${table(costs)}\n\n`);
  for (const node of ['inversion', 'edit']) {
    const shown = costs.get(node)?.steps;
    insist(shown === steps, `${node} told of ${shown} steps, not ${steps}`);
  }
  const most = Math.max(...[...costs.values()].map(({ resident }) => resident));
  insist(most <= mostBytes, `it took ${gigabytes(most)}`);

  const again = await runAll(edit);
  insist(
    [...again.values()].every(({ cached }) => cached),
    'the same edit ran again',
  );

  const plain = withParam(edit, 'edit', 'mode', 'plain');
  const { seconds, stepSeconds } = await cancelAtFirstStep(plain);
  insist(seconds <= stepSeconds, `a cancel took ${seconds} s, a step ${stepSeconds} s`);
  process.stdout.write(`A cancel ended after ${seconds.toFixed(1)} s.\n`);
  const resumed = await runAll(plain);
  insist(resumed.get('inversion')?.cached === true, 'the inversion ran again after a cancel');
  insist(resumed.get('edit')?.cached === false, 'a cancelled edit was kept');
  process.stdout.write(`Went on from what was kept.\n\n${table(resumed)}\n`);
} finally {
  memory.close();
  runner.close();
  rmSync(home, { recursive: true, force: true });
}

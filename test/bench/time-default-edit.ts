import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { catalogue } from '#nodes/catalogue.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { importPictures } from '#server/runs/import-pictures.ts';
import { openRunner, type Runner } from '#server/runs/open-runner.ts';
import { readWorkflow } from '#server/runs/read-workflow.ts';
import { openStore } from '#server/store/open-store.ts';

const file = 'public/workflows/default-edit.json';
type NodeTime = { readonly node: string; readonly seconds: number; readonly cached: boolean };

async function timeRun(runner: Runner, graph: Graph): Promise<readonly NodeTime[]> {
  const times: NodeTime[] = [];
  for await (const update of runner.run({ graph }, new AbortController().signal)) {
    if (update.type === 'node-end') times.push(update);
  }
  return times;
}

const total = (times: readonly NodeTime[]) => times.reduce((sum, { seconds }) => sum + seconds, 0);

/**
 * Runs the default edit three times: with nothing loaded, with models loaded and another seed, and
 * once more unchanged.
 *
 * @returns Markdown: seconds of each node, and the engine time of the run from the cache
 */
export async function timeDefaultEdit(): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'tack-bench-'));
  const store = await openStore(home);
  const runner = openRunner(store.folders);
  try {
    const workflow = await readWorkflow(file);
    const given = { folder: dirname(file), catalogue, values: store.values };
    const { graph } = await importPictures(workflow.graph, given);
    const cold = await timeRun(runner, graph);
    const warm = await timeRun(runner, withSeed(graph, 1));
    const cached = await timeRun(runner, withSeed(graph, 1));
    const rows = cold.map(({ node, seconds }, at) => {
      const again = warm[at]?.cached ? 'cached' : `${warm[at]?.seconds.toFixed(2)} s`;
      return `| ${node} | ${seconds.toFixed(2)} s | ${again} |`;
    });
    return [
      '| node | first run, models loading | warm, another seed |',
      '|---|---|---|',
      ...rows,
      `| all | ${total(cold).toFixed(2)} s | ${total(warm).toFixed(2)} s |`,
      '',
      `Unchanged once more: ${total(cached).toFixed(3)} s in the engine, ${cached.filter((time) => !time.cached).length} nodes run.`,
    ].join('\n');
  } finally {
    runner.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** The same graph with other random choices, so that every node that makes any runs again. */
function withSeed(graph: Graph, seed: number): Graph {
  const seeded = new Set(['captions', 'inversion']);
  const nodes = graph.nodes.map((node) =>
    seeded.has(node.id) ? { ...node, params: { ...node.params, seed } } : node,
  );
  return { ...graph, nodes };
}

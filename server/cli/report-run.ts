import type { Credit } from '#nodes/contract/credit.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import type { PortValue } from '#nodes/contract/ports.ts';
import { listCredits } from '#server/packs/list-credits.ts';
import type { Store } from '#server/store/open-store.ts';
import type { ValueStore } from '#server/store/value-store.ts';
import type { NodeRecord, RunRecord } from './follow-run.ts';
import { packsFoldersOf } from './packs-places.ts';

/** The figures of a run that programs ask for; null where the workflow has no such node. */
export type RunReport = {
  readonly caption: string | null;
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
  readonly directionNorm: number | null;
  /** UNet sample-forwards of this run: none for what was kept from earlier ones. */
  readonly unetCalls: number;
  readonly cacheHits: number;
  /** How models computed what is in the results: ONNX Runtime, device, precision, hardware. */
  readonly numerics: readonly string[];
  /** The packs that took part, with their licences and what those do not allow. */
  readonly credits: readonly Credit[];
  /** By node. */
  readonly seconds: Readonly<Record<string, number>>;
  readonly notices: readonly string[];
};

/** Sums a run up. Of several nodes of a kind the first in the document speaks. */
export async function reportRun(
  graph: Graph,
  record: RunRecord,
  { values, results, folders }: Store,
): Promise<RunReport> {
  const output = (type: string, port: string) => {
    const nodes = graph.nodes.filter((node) => node.type === type);
    return nodes.map(({ id }) => record.nodes.get(id)?.outputs[port]).find((found) => found);
  };
  const load = async (type: string, port: string): Promise<PortValue | null> => {
    const reference = output(type, port);
    return reference ? values.load(reference) : null;
  };
  const all = [...record.nodes];
  const parts = await readAllParts(
    all.map(([, node]) => node),
    results,
  );
  return {
    caption: (await load('caption-image', 'caption')) as string | null, // the port's type is text
    before: textsOf(await load('write-captions', 'before')),
    after: textsOf(await load('write-captions', 'after')),
    directionNorm: (await load('edit-direction', 'norm')) as number | null, // the port's type is number
    unetCalls: await countUnetCalls(
      all.map(([, node]) => node),
      values,
    ),
    cacheHits: all.filter(([, { cached }]) => cached).length,
    // One line, unless several machines took part.
    numerics: [...new Set(parts.map(({ numerics }) => numerics).filter((text) => text !== null))],
    credits: await listCredits(
      packsFoldersOf(folders),
      Object.assign({}, ...parts.map(({ packs }) => packs)),
    ),
    seconds: Object.fromEntries(
      all.flatMap(([id, { seconds }]) => (seconds === null ? [] : [[id, rounded(seconds)]])),
    ),
    notices: record.notices,
  };
}

function textsOf(value: PortValue | null): string[] | null {
  if (value === null) return null;
  const captions = value as PortValue<'captions'>; // the port's type
  return captions.filter(({ enabled }) => enabled).map(({ text }) => text);
}

async function countUnetCalls(nodes: readonly NodeRecord[], values: ValueStore): Promise<number> {
  let sum = 0;
  for (const { cached, traces } of nodes) {
    const hash = traces['unetCalls'];
    if (cached || hash === undefined) continue;
    const count = await values.loadTrace(hash);
    if (typeof count === 'number') sum += count;
  }
  return sum;
}

/** What the nodes' keys were made of; nothing of those that have none. */
async function readAllParts(nodes: readonly NodeRecord[], results: Store['results']) {
  const read = nodes.map(({ key }) => (key === null ? null : results.readParts(key)));
  return (await Promise.all(read)).filter((parts) => parts !== null);
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

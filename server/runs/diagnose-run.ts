import * as z from 'zod';
import { catalogue } from '#nodes/catalogue.ts';
import { workflowSchema } from '#nodes/contract/graph.ts';
import { embeddedPack } from '#nodes/contract/pack-param.ts';
import { passDisabled } from '#nodes/contract/plan/pass-disabled.ts';
import { type PortType, portTypes } from '#nodes/contract/ports.ts';
import { diagnose } from '#nodes/doctor/diagnose.ts';
import type { Finding } from '#nodes/doctor/finding.ts';
import type { NodeFacts, PackFacts } from '#nodes/doctor/run-facts.ts';
import { findRun } from '#server/store/runs/find-run.ts';
import type { Backend } from './backend.ts';

const isPortType = (name: unknown): name is PortType =>
  typeof name === 'string' && Object.hasOwn(portTypes, name);

const outputsSchema = z
  .record(z.string(), z.object({ type: z.custom<PortType>(isPortType), hash: z.string() }))
  .nullable();
const tracesSchema = z.record(z.string(), z.string()).nullable();

type Stored = Pick<Backend, 'database' | 'store'>;
type StoredRun = Awaited<ReturnType<typeof findRun>>;

/** Findings of runs that have ended: nothing is added to those. The oldest go first. */
const kept = new Map<string, readonly Finding[]>();
const mostKept = 200;

/**
 * Says what went wrong with the edits of a run, by what it has stored so far.
 *
 * @param wish.readPack what a pack says of itself; null for one that is not there
 * @throws AppError run/not-found
 */
export async function diagnoseRun(
  { database, store }: Stored,
  wish: { readonly id: string; readonly readPack: (id: string) => Promise<PackFacts | null> },
): Promise<readonly Finding[]> {
  const run = await findRun(database, wish.id);
  const mark = `${run.id} ${run.state} ${run.seq}`;
  const known = kept.get(mark);
  if (known) return known;
  const document = workflowSchema.safeParse(run.document).data;
  if (!document) return [];
  const { graph } = passDisabled(document.graph, catalogue);
  const findings = diagnose({
    graph,
    nodes: await readNodes(store, run),
    packs: await readPacks(graph.nodes, wish.readPack),
  });
  if (run.endedAt !== null) keep(mark, findings);
  return findings;
}

function keep(mark: string, findings: readonly Finding[]): void {
  kept.set(mark, findings);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}

async function readNodes(store: Backend['store'], { nodes }: StoredRun) {
  const entries = nodes.map(async (row): Promise<[string, NodeFacts]> => {
    const outputs = outputsSchema.safeParse(row.outputs).data ?? {};
    const traces = tracesSchema.safeParse(row.traces).data ?? {};
    return [
      row.node,
      {
        outputs: await readAll(outputs, (reference) => store.values.load(reference)),
        traces: await readAll(traces, (hash) => store.values.loadTrace(hash)),
      },
    ];
  });
  return new Map(await Promise.all(entries));
}

/** What can no longer be read is left out: the rest may say enough. */
async function readAll<Place>(
  places: Readonly<Record<string, Place>>,
  read: (place: Place) => Promise<unknown>,
): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const [name, place] of Object.entries(places)) {
    const [result] = await Promise.allSettled([read(place)]);
    if (result.status === 'fulfilled') found[name] = result.value;
  }
  return found;
}

async function readPacks(
  nodes: readonly { readonly params: Readonly<Record<string, unknown>> }[],
  readPack: (id: string) => Promise<PackFacts | null>,
): Promise<Map<string, PackFacts>> {
  const ids = new Set(nodes.map(({ params }) => params['pack'] ?? embeddedPack));
  const packs = new Map<string, PackFacts>();
  for (const id of ids) {
    const pack = typeof id === 'string' ? await readPack(id) : null;
    if (typeof id === 'string' && pack) packs.set(id, pack);
  }
  return packs;
}

import { join } from 'node:path';
import type { Credit } from '#nodes/contract/credit.ts';
import type { Endpoint, Graph } from '#nodes/contract/graph.ts';
import { portTypes } from '#nodes/contract/ports.ts';
import type { ValueReference } from '#server/runs/open-runner.ts';
import type { ValueStore } from '#server/store/value-store.ts';
import type { RunRecord } from './follow-run.ts';
import { type WrittenFile, writeResult } from './write-result.ts';

type Place = { readonly file: string; readonly credits: readonly Credit[] };

const plainTypes: readonly string[] = ['text', 'captions', 'number', 'metrics'];

/** An output as a program sees it: small values in place, any value by hash, files where they were written. */
export type DescribedOutput = {
  readonly type: string;
  readonly artifact: string;
  readonly value?: unknown;
} & Partial<WrittenFile>;

/**
 * Says what a run gave, by node and port, and writes the results to a folder: the output that the
 * workflow names, and those of nodes that feed no other.
 *
 * @param given.folder  null = write nothing
 * @param given.credits the packs that took part: pictures that are written say so
 */
export async function describeOutputs(given: {
  readonly graph: Graph;
  readonly record: RunRecord;
  readonly values: ValueStore;
  readonly folder: string | null;
  readonly credits: readonly Credit[];
  readonly output: Endpoint | undefined;
}) {
  const { graph, record, values, folder, credits, output } = given;
  const isResult = resultsOf(graph, output);
  const outputs: Record<string, Record<string, DescribedOutput>> = {};
  const lines: string[] = [];
  for (const [node, { outputs: references }] of record.nodes) {
    const described: Record<string, DescribedOutput> = {};
    for (const [port, reference] of Object.entries(references)) {
      const name = `${node}.${port}`.replaceAll(/[^\w.-]/g, '_');
      const isWritten = folder !== null && isResult({ node, port });
      described[port] = await describeOutput(
        reference,
        values,
        isWritten ? { file: join(folder, name), credits } : null,
      );
      if (isResult({ node, port })) lines.push(line(`${node}.${port}`, described[port]));
    }
    outputs[node] = described;
  }
  const main = output ? (outputs[output.node]?.[output.port] ?? null) : null;
  return { outputs, output: main, text: lines.join('') };
}

async function describeOutput(
  reference: ValueReference,
  values: ValueStore,
  place: Place | null,
): Promise<DescribedOutput> {
  const { type, hash } = reference;
  const isPlain = plainTypes.includes(type);
  return {
    type,
    artifact: hash,
    ...(isPlain ? { value: await values.load(reference) } : {}),
    ...(place === null ? {} : await writeNamed(reference, place, values)),
  };
}

/** The extension follows from the value: a dot in a node's name is none. */
function writeNamed(reference: ValueReference, { file, credits }: Place, values: ValueStore) {
  const named = file.replaceAll(/\.(?=[^/\\]*$)/g, '-');
  return writeResult(reference, { file: named, credits }, values);
}

function resultsOf(graph: Graph, output: Endpoint | undefined) {
  const feeding = new Set(graph.edges.map(({ from }) => from.node));
  return ({ node, port }: Endpoint) =>
    !feeding.has(node) || (output?.node === node && output.port === port);
}

function line(name: string, { type, artifact, value, file }: DescribedOutput): string {
  if (value !== undefined) return `${name}: ${inWords(type, value)}\n`;
  return `${name}: ${file ?? `${type} ${artifact.slice(0, 12)} (--out DIR writes it to a file)`}\n`;
}

function inWords(type: string, value: unknown): string {
  if (type !== 'metrics') return JSON.stringify(value);
  const metrics = portTypes.metrics.parse(value);
  return metrics
    .map(
      ({ name, value: figure, unit }) =>
        `${name} ${Number(figure.toPrecision(4))}${unit ? ` ${unit}` : ''}`,
    )
    .join(', ');
}
